package org.chatdesk.e2e.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The check itself is checked: it must catch every planted fault, and only that. */
class VerdictTest {
    private static final UUID CONVERSATION = new UUID(0, 1);
    private final List<Sent> sent = new ArrayList<>();
    private final List<Acked> acked = new ArrayList<>();
    private final List<Stored> stored = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();

    VerdictTest() {
        for (long seq = 1; seq <= 3; seq++) {
            var message = message(seq);
            sent.add(message);
            acked.add(new Acked(message, "id-" + seq, seq));
            stored.add(stored(message, "id-" + seq, seq));
            heard.add(new Heard("socket", CONVERSATION, seq));
        }
    }

    @Test
    void shouldFindNothingWhenAllIsWell() {
        assertThat(verdict()).isEmpty();
    }

    @Test
    void shouldAllowWhatWasStoredButNeverAcknowledged() {
        acked.removeLast();
        assertThat(verdict()).isEmpty();
    }

    @Test
    void shouldAllowTheSamePromiseTwice() {
        acked.add(acked.getFirst());
        assertThat(verdict()).isEmpty();
    }

    @Test
    void shouldCatchALoss() {
        stored.removeLast();
        assertThat(verdict()).singleElement().asString().startsWith("lost: ");
    }

    @Test
    void shouldCatchAPromiseWithAnotherNumber() {
        acked.set(1, new Acked(message(2), "id-2", 3));
        assertThat(verdict()).singleElement().asString().startsWith("acknowledged as ");
    }

    @Test
    void shouldCatchAnotherText() {
        var changed = stored.get(1);
        stored.set(1, new Stored(CONVERSATION, "id-2", 2, changed.clientMessageId(), "changed"));
        assertThat(verdict())
                .anyMatch(wrong -> wrong.startsWith("acknowledged as "))
                .anyMatch(wrong -> wrong.startsWith("nobody sent: "));
    }

    @Test
    void shouldCatchATwin() {
        stored.add(stored(message(3), "id-4", 4));
        assertThat(verdict()).singleElement().asString().startsWith("stored more than once: ");
    }

    @Test
    void shouldCatchAnInvention() {
        stored.add(stored(message(4), "id-4", 4));
        assertThat(verdict()).singleElement().asString().startsWith("nobody sent: ");
    }

    @Test
    void shouldCatchAGap() {
        var late = message(4);
        sent.add(late);
        stored.add(stored(late, "id-4", 5));
        assertThat(verdict()).singleElement().asString().contains("are not 1..n");
    }

    @Test
    void shouldCatchTheSameNumberTwice() {
        var late = message(4);
        sent.add(late);
        stored.add(stored(late, "id-4", 3));
        assertThat(verdict()).singleElement().asString().contains("are not 1..n");
    }

    @Test
    void shouldCatchDisorderOnASocket() {
        heard.add(heard.remove(1));
        assertThat(verdict()).singleElement().asString().contains("came after number 3");
    }

    @Test
    void shouldCatchARepetitionOnASocket() {
        heard.add(heard.getLast());
        assertThat(verdict()).singleElement().asString().contains("came after number 3");
    }

    @Test
    void shouldAllowEachSocketItsOwnOrder() {
        heard.add(new Heard("another socket", CONVERSATION, 1));
        heard.add(new Heard("another socket", new UUID(0, 2), 1));
        assertThat(verdict()).isEmpty();
    }

    private List<String> verdict() {
        return Verdict.on(new Facts(sent, acked, stored, heard));
    }

    private static Sent message(long seq) {
        return new Sent(CONVERSATION, "client-" + seq, "text " + seq);
    }

    private static Stored stored(Sent message, String id, long seq) {
        return new Stored(CONVERSATION, id, seq, message.clientMessageId(), message.text());
    }
}
