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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.NotificationSent;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.notification.reminder.SendDueLetters;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** N1, N2: one mail for what stays unread, over a real PostgreSQL, Kafka and SMTP. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(MailCatcher.class)
class ReminderIT {
    private static final int LOOKERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject Consumed consumed;
    @Inject SendDueLetters sendDueLetters;

    @ConfigProperty(name = "chatdesk.smtp.port")
    int port;

    private GreenMail mails = new GreenMail();

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
    void shouldSendOneMailAboutAllThatIsUnread() throws Exception { // INV-21
        var desk = desk();
        desk.agentWrites("Your results are here.");
        var last = desk.agentWrites("<img src=x onerror=alert(1)> & more");
        desk.due();

        var mail = awaitMails(desk, 1).getFirst();

        assertThat(mail.getSubject()).isEqualTo("New reply from " + Desk.NAME);
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo(Desk.NAME);
        assertThat(mail.getHeader("Cc")).isNull();
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(mail, "text/plain"))
                .contains("Ana: Your results are here.")
                .contains("Open the chat: http://clinic.example/?chatdesk=open");
        assertThat(part(mail, "text/html")) // INV-32
                .contains("Your results are here.")
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; more")
                .doesNotContain("<img");
        assertThat(sent(desk))
                .isEqualTo(
                        new NotificationSent(
                                desk.contact, desk.conversation, "unread-reminder", last));
        assertNoMoreThan(1, desk);
    }

    @Test
    void shouldSendNothingForWhatWasRead() { // INV-21
        var read = desk();
        read.agentWrites("Hello");
        read.contactReads(read.agentWrites("Are you there?"));
        var readBeforeItWasHeardOf = desk();
        readBeforeItWasHeardOf.contactReads(1);
        readBeforeItWasHeardOf.agentWrites("Hello");

        assertNoMoreThan(0, read.due(), readBeforeItWasHeardOf.due());
    }

    @Test
    void shouldRemindOfWhatIsLeftWhenOnlyPartWasRead() throws Exception {
        var desk = desk();
        var first = desk.agentWrites("first words");
        desk.agentWrites("second words");
        desk.contactReads(first);
        desk.due();

        var mail = awaitMails(desk, 1).getFirst();

        assertThat(part(mail, "text/plain")).contains("second words").doesNotContain("first words");
    }

    @Test
    void shouldMailWhatIsSaidNow() throws Exception { // M9
        var desk = desk();
        var typo = desk.write("Ana", SenderRole.AGENT, MessageType.TEXT, "first wrods");
        var mistake = desk.write("Ana", SenderRole.AGENT, MessageType.TEXT, "for somebody else");
        var secret = desk.message("Ana", SenderRole.AGENT, MessageType.TEXT, "taken back at once");
        desk.agentEdits(typo, "first words");
        desk.agentRemoves(mistake);
        desk.agentRemoves(secret);
        consumed.publish(Topics.MESSAGE_CREATED, secret);
        desk.due();

        var mail = awaitMails(desk, 1).getFirst();

        assertThat(part(mail, "text/plain"))
                .contains("first words")
                .doesNotContain("wrods", "somebody else", "taken back");
    }

    @Test
    void shouldSendNothingForWhatWasTakenBack() { // M9
        var desk = desk();
        desk.agentRemoves(desk.write("Ana", SenderRole.AGENT, MessageType.TEXT, "Oh no"));

        assertNoMoreThan(0, desk.due());
    }

    @Test
    void shouldSendNothingForAnArchivedConversation() { // INV-21
        var archived = desk();
        archived.agentWrites("Hello");
        archived.archived(true);
        var restored = desk();
        restored.agentWrites("Hello");
        restored.archived(true);
        restored.archived(false);

        assertNoMoreThan(0, archived.due(), restored.due());

        restored.agentWrites("Hello again");
        awaitMails(restored, 1);
    }

    @Test
    void shouldSendNothingToVisitorsOrWithoutAnAddress() { // INV-21, I4
        var visitor = newDesk().organization();
        visitor.contact("visitor", visitor.address).agentWrites("Hello");
        var unreachable = newDesk().organization().contact("client", null);
        unreachable.agentWrites("Hello");
        var expired = newDesk().organization();
        expired.agentWrites("Hello");
        expired.visitorExpires();
        expired.client();

        assertNoMoreThan(0, visitor.due(), unreachable.due(), expired.due());
    }

    @Test
    void shouldRemindOfWordsToTheContactOnly() throws Exception {
        var desk = desk();
        desk.told(desk.message("Ana", SenderRole.AGENT, MessageType.NOTE, "a secret note"));
        desk.told(desk.message("Lea", SenderRole.CONTACT, MessageType.TEXT, "my own words"));
        desk.told(desk.message("System", SenderRole.SYSTEM, MessageType.SYSTEM, "Ana joined"));
        // Of the same conversation, so it is heard after those.
        desk.agentWrites("for the contact");

        var mail = awaitMails(desk.due(), 1).getFirst();
        assertThat(part(mail, "text/plain"))
                .contains("for the contact")
                .doesNotContain("secret", "my own", "joined");
    }

    @Test
    void shouldCopeWithHearingOfContactAndOrganizationLast() {
        var desk = newDesk();
        desk.agentWrites("Hello");
        desk.client().due();

        awaitMails(desk, 1);
    }

    @Test
    void shouldStartANewRunInTheSameThreadAfterAMail() throws Exception {
        var desk = desk().due();
        desk.agentWrites("one");
        var first = awaitMails(desk, 1).getFirst();
        sent(desk);
        desk.agentWrites("two");

        var second = awaitMails(desk, 2).getLast();

        assertThat(part(second, "text/plain")).contains("two").doesNotContain("one");
        assertThat(second.getMessageID()).isNotEqualTo(first.getMessageID());
        assertThat(second.getHeader("In-Reply-To")).containsExactly(first.getMessageID());
    }

    @Test
    void shouldCountEveryEventOnce() { // INV-8
        var desk = desk().due();
        var event = desk.message("Ana", SenderRole.AGENT, MessageType.TEXT, "Hello");
        consumed.publish(Topics.MESSAGE_CREATED, event);
        awaitMails(desk, 1);
        consumed.publish(Topics.MESSAGE_CREATED, event);
        consumed.publish(Topics.MESSAGE_CREATED, event);

        assertNoMoreThan(1, desk);
    }

    @Test
    void shouldLoseNothingWhileTheMailServerIsDown() throws Exception { // INV-22, N8
        mails.stop();
        var desk = desk().due();
        desk.agentWrites("while it was down");
        await().atMost(PATIENCE).until(() -> consumed.attempts(desk.organization) > 1);
        desk.agentWrites("and later");

        startMailServer();

        var mail = awaitMails(desk, 1).getFirst();
        assertThat(part(mail, "text/plain")).contains("while it was down").contains("and later");
        assertNoMoreThan(1, desk);
    }

    @Test
    void shouldRepeatTheSameLetterWhenTheAnswerToItWasLost() throws Exception { // INV-22
        mails.stop();
        var desk = desk().due();
        try (var lossy = new LossyMailServer(port)) {
            desk.agentWrites("maybe arrived");
            await().atMost(PATIENCE).until(() -> !lossy.letters().isEmpty());
            desk.agentWrites("and later");
            var lost = lossy.letters().getFirst();
            lossy.close();
            startMailServer();

            var mail = awaitMails(desk, 1).getFirst();

            assertThat(lost).contains("Message-ID: " + mail.getMessageID());
            assertThat(part(mail, "text/plain"))
                    .contains("maybe arrived")
                    .doesNotContain("and later");
        }
        assertThat(part(awaitMails(desk, 2).getLast(), "text/plain")).contains("and later");
        assertNoMoreThan(2, desk);
    }

    @Test
    void shouldNeverSendTwoMailsForOneRunHoweverManyLook() { // INV-21
        var desks = IntStream.range(0, 10).mapToObj(_ -> desk()).toList();
        desks.forEach(desk -> desk.agentWrites("Hello"));
        var looking = new AtomicBoolean(true);
        try (var instances = Executors.newFixedThreadPool(LOOKERS)) {
            for (int i = 0; i < LOOKERS; i++) {
                instances.execute(() -> look(looking));
            }
            try {
                desks.forEach(Desk::due);
                desks.forEach(desk -> awaitMails(desk, 1));
                assertNoMoreThan(1, desks.toArray(Desk[]::new));
            } finally {
                looking.set(false);
            }
        }
    }

    private void look(AtomicBoolean looking) {
        while (looking.get()) {
            sendDueLetters.round();
        }
    }

    private Desk newDesk() {
        return new Desk(consumed);
    }

    private Desk desk() {
        return newDesk().organization().client();
    }

    private List<MimeMessage> mails(Desk desk) {
        return Stream.of(mails.getReceivedMessages())
                .filter(mail -> isTo(mail, desk.address))
                .toList();
    }

    private List<MimeMessage> awaitMails(Desk desk, int count) {
        return await().atMost(PATIENCE).until(() -> mails(desk), found -> found.size() >= count);
    }

    /** Another reminder becomes due after these: once its mail is there, theirs would be. */
    private void assertNoMoreThan(int mailsSoFar, Desk... desks) {
        var witness = desk().due();
        witness.agentWrites("Hello");
        awaitMails(witness, 1);
        for (var desk : desks) {
            assertThat(mails(desk)).hasSize(mailsSoFar);
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.toString(mail.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NotificationSent sent(Desk desk) {
        return EventLog.await(
                        Topics.NOTIFICATION_SENT,
                        event -> event.organization().equals(desk.organization))
                .payload();
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
