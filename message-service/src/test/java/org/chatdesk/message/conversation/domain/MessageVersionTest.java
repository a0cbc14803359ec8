package org.chatdesk.message.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageChanged.What;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.message.conversation.domain.MessageVersion.Replaced;
import org.junit.jupiter.api.Test;

class MessageVersionTest {
    private static final Instant SENT = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void shouldTellWhatItSaidFromWhenOn() { // M9
        var edited = SENT.plusSeconds(10);
        var removed = SENT.plusSeconds(20);
        var now = message("Hello").removed(removed);

        assertThat(
                        MessageVersion.of(
                                now,
                                List.of(
                                        new Replaced("Helo", What.EDITED, edited),
                                        new Replaced("Hello", What.REMOVED, removed))))
                .containsExactly(
                        new MessageVersion("Helo", SENT, false),
                        new MessageVersion("Hello", edited, false),
                        new MessageVersion("", removed, true));
    }

    @Test
    void shouldTellOfAMessageThatNobodyChanged() {
        assertThat(MessageVersion.of(message("Hello"), List.of()))
                .containsExactly(new MessageVersion("Hello", SENT, false));
    }

    private static Message message(String content) {
        var id = UUID.randomUUID();
        return new Message(
                id, 1, "m", id, SenderRole.AGENT, "Ola", MessageType.TEXT, content, null, SENT);
    }
}
