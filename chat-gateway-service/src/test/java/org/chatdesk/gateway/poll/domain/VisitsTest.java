package org.chatdesk.gateway.poll.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.gateway.access.domain.Credential;
import org.chatdesk.gateway.socket.domain.FrameBounds;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.junit.jupiter.api.Test;

class VisitsTest {
    private final Visits visits = new Visits(0);

    @Test
    void shouldLetTheNewestTabInAndTheOldestGo() {
        var all = new ArrayList<Mailbox>();
        for (int i = 0; i < PollBounds.MAILBOXES_EACH; i++) {
            all.add(mailbox());
            assertThat(visits.add(all.getLast())).isEmpty();
        }
        assertThat(visits.add(mailbox())).containsSame(all.getFirst());
        assertThat(visits.add(mailbox())).containsSame(all.get(1));
    }

    @Test
    void shouldBeSlowedWhenItComesTooOften() { // INV-16
        for (int i = 0; i < FrameBounds.FRAMES_AT_ONCE; i++) {
            assertThat(visits.allowsOneMore(0)).isTrue();
        }
        assertThat(visits.allowsOneMore(0)).isFalse();
        assertThat(visits.allowsOneMore(1_000_000_000)).isTrue();
    }

    private static Mailbox mailbox() {
        var id = UUID.randomUUID();
        var credential = new Credential(id, id, true, null, 0);
        var caller =
                new SocketCaller(
                        id,
                        id,
                        SenderRole.CONTACT,
                        "Emma",
                        null,
                        List.of(),
                        "t",
                        credential,
                        Instant.MAX,
                        null);
        return new Mailbox(caller, "192.0.2.1", List.of(), Instant.EPOCH);
    }
}
