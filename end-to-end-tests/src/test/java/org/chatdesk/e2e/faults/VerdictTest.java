package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The check itself is checked: it must catch every planted fault, and only that. */
class VerdictTest {
    private static final UUID CONVERSATION = new UUID(0, 1);
    private final List<Sent> sent = new ArrayList<>();
    private final List<Acked> acked = new ArrayList<>();
    private final List<Stored> stored = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private final Map<String, Set<UUID>> forbidden = new HashMap<>();

    VerdictTest() {
        for (long seq = 1; seq <= 3; seq++) {
            var message = message(seq);
            sent.add(message);
            acked.add(new Acked(message, "id-" + seq, seq));
            stored.add(stored(message, "id-" + seq, seq));
            heard.add(heard("client", seq));
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
        heard.removeLast();
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
        heard.add(heard("another client", 1));
        heard.add(new Heard("client", 2, CONVERSATION, 1, "id-1"));
        heard.add(new Heard("another client", 1, new UUID(0, 2), 1, null));
        assertThat(verdict()).isEmpty();
    }

    @Test
    void shouldCatchWhatIsNotTheirs() {
        forbidden.put("client", Set.of(new UUID(0, 2)));
        assertThat(verdict()).isEmpty();

        heard.add(new Heard("client", 1, new UUID(0, 2), 1, null));
        shown.add(new Shown("client", new UUID(0, 2), Map.of()));
        assertThat(verdict()).hasSize(2).allMatch(wrong -> wrong.startsWith("not theirs: "));
    }

    @Test
    void shouldCatchWhatWasShownButNotKept() {
        stored.removeLast();
        acked.removeLast();
        assertThat(verdict()).singleElement().asString().startsWith("shown but not kept: ");
    }

    @Test
    void shouldCatchAHoleInWhatAClientShows() {
        shown.add(new Shown("client", CONVERSATION, Map.of(1L, "id-1", 2L, "id-2", 3L, "id-3")));
        assertThat(verdict()).isEmpty();

        shown.add(new Shown("client", CONVERSATION, Map.of(1L, "id-1", 3L, "id-3")));
        assertThat(verdict()).singleElement().asString().contains("does not show {2=id-2}");
    }

    @Test
    void shouldCatchWhatAClientShowsBesides() {
        shown.add(
                new Shown(
                        "client",
                        CONVERSATION,
                        Map.of(1L, "id-1", 2L, "id-2", 3L, "id-3", 4L, "ghost")));
        assertThat(verdict()).singleElement().asString().contains("shows besides {4=ghost}");
    }

    private List<String> verdict() {
        return Verdict.on(new Facts(sent, acked, stored, heard, shown, forbidden));
    }

    private static Heard heard(String client, long seq) {
        return new Heard(client, 1, CONVERSATION, seq, "id-" + seq);
    }

    private static Sent message(long seq) {
        return new Sent(CONVERSATION, "client-" + seq, "text " + seq);
    }

    private static Stored stored(Sent message, String id, long seq) {
        return new Stored(CONVERSATION, id, seq, message.clientMessageId(), message.text());
    }
}
