package org.chatdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.MemberInvited;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I1: one mail for each invitation, over a real PostgreSQL, Kafka and SMTP. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(MailCatcher.class)
class InvitationLetterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NEXT_WEEK = Instant.now().plus(Duration.ofDays(7));

    @Inject Consumed consumed;

    @ConfigProperty(name = "chatdesk.smtp.port")
    int port;

    private GreenMail mails = new GreenMail();
    private final UUID invitation = Ids.next();

    @BeforeEach
    void startMailServer() {
        mails = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
    }

    @AfterEach
    void stopMailServer() {
        mails.stop();
    }

    @Test
    void shouldInviteByMail() throws Exception {
        publish(event("Ola Berg", "Fjord Clinic, Åse & Co", NEXT_WEEK));

        var mail = awaitMails(invitation, 1).getFirst();

        assertThat(mail.getSubject()).isEqualTo("Ola Berg invited you to Fjord Clinic, Åse & Co");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal())
                .isEqualTo("Fjord Clinic, Åse & Co");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var link = "http://localhost:8400/console/?invitation=" + invitation;
        assertThat(part(mail, "text/plain")).contains(link).contains("as an agent");
        assertThat(part(mail, "text/html"))
                .contains("href=\"" + link + "\"")
                .contains("Fjord Clinic, Åse &amp; Co");
    }

    @Test
    void shouldLetNoNameWriteHeadersOrMarkup() throws Exception { // INV-24, INV-32
        publish(event("Ola\r\nBcc: all@mail.example", "<img src=x>\r\nX-Evil: 1", NEXT_WEEK));

        var mail = awaitMails(invitation, 1).getFirst();

        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getSubject())
                .isEqualTo("Ola Bcc: all@mail.example invited you to <img src=x> X-Evil: 1");
        assertThat(part(mail, "text/html")).contains("&lt;img src=x&gt;").doesNotContain("<img");
    }

    @Test
    void shouldSendOneMailForEachTimeSomebodyIsInvited() throws Exception { // INV-8
        var first = event("Ola", "Clinic", NEXT_WEEK);
        publish(first);
        awaitMails(invitation, 1);
        publish(first);
        assertNoMoreThan(1);

        publish(event("Ola", "Clinic", NEXT_WEEK));

        var both = awaitMails(invitation, 2);
        assertThat(both.getFirst().getMessageID()).isNotEqualTo(both.getLast().getMessageID());
    }

    @Test
    void shouldRepeatTheSameLetterWhenTheAnswerToItWasLost() throws Exception { // INV-22
        mails.stop();
        try (var lossy = new LossyMailServer(port)) {
            publish(event("Ola", "Clinic", NEXT_WEEK));
            await().atMost(PATIENCE).until(() -> !lossy.letters().isEmpty());
            var lost = lossy.letters().getFirst();
            lossy.close();
            startMailServer();

            var mail = awaitMails(invitation, 1).getFirst();

            assertThat(lost).contains("Message-ID: " + mail.getMessageID());
        }
        assertNoMoreThan(1);
    }

    @Test
    void shouldNotInviteToWhatHasEnded() {
        publish(event("Ola", "Clinic", Instant.now().minusSeconds(1)));

        assertNoMoreThan(0);
    }

    private void publish(Event<MemberInvited> event) {
        consumed.publish(Topics.MEMBER_INVITED, event);
    }

    private Event<MemberInvited> event(String by, String organization, Instant expiresAt) {
        return event(invitation, by, organization, expiresAt);
    }

    private static Event<MemberInvited> event(
            UUID id, String by, String organization, Instant expiresAt) {
        return EventLog.event(
                Ids.next(),
                id,
                1,
                new MemberInvited(id, address(id), Role.AGENT, organization, by, "en", expiresAt));
    }

    private static String address(UUID id) {
        return id + "@mail.example";
    }

    private List<MimeMessage> mails(UUID id) {
        return Stream.of(mails.getReceivedMessages()).filter(mail -> isTo(mail, id)).toList();
    }

    private List<MimeMessage> awaitMails(UUID id, int count) {
        return await().atMost(PATIENCE).until(() -> mails(id), found -> found.size() >= count);
    }

    /** Another letter becomes due after this one: once it is there, this one would be. */
    private void assertNoMoreThan(int count) {
        var witness = Ids.next();
        publish(event(witness, "Ola", "Clinic", NEXT_WEEK));
        awaitMails(witness, 1);
        assertThat(mails(invitation)).hasSize(count);
    }

    private static boolean isTo(MimeMessage mail, UUID id) {
        try {
            return Arrays.toString(mail.getAllRecipients()).contains(address(id));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage mail, String type)
            throws MessagingException, IOException {
        var parts = (MimeMultipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return parts.getBodyPart(i).getContent().toString();
            }
        }
        throw new AssertionError("No " + type);
    }
}
