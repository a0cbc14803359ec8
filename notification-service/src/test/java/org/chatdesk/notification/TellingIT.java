package org.chatdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Retelling;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** INV-3: what is told again is no news to anybody who might get a mail. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(MailCatcher.class)
class TellingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject Consumed consumed;

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
    void shouldTellWhatWasSentAndMailNothingTwice() { // INV-3
        var desk = new Desk(consumed).organization().client();
        desk.agentWrites("Your results are here.");
        desk.due();
        awaitMails(desk, 1);
        EventLog.await(
                Topics.NOTIFICATION_SENT, event -> event.organization().equals(desk.organization));

        Retelling.of("notification").run();

        Retelling.assertSameStates(Topics.NOTIFICATION_SENT, desk.organization);
        var again = desk.message("Ana", SenderRole.AGENT, MessageType.TEXT, "Told again");
        EventLog.publishRetold(Topics.MESSAGE_CREATED, again);
        // Due at once, and on the same partition: the one before it would be in its mail.
        desk.agentWrites("Fresh");
        awaitMails(desk, 2);
        assertThat(mails.getReceivedMessages())
                .extracting(GreenMailUtil::getBody)
                .noneMatch(body -> body.contains("Told again"))
                .anyMatch(body -> body.contains("Fresh"));
    }

    private void awaitMails(Desk desk, int count) {
        await().atMost(PATIENCE)
                .until(() ->
                        Arrays.stream(mails.getReceivedMessages())
                                        .map(GreenMailUtil::getWholeMessage)
                                        .filter(mail -> mail.contains(desk.address))
                                        .count()
                                >= count);
    }
}
