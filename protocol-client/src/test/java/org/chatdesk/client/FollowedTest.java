package org.chatdesk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.contracts.frame.ServerFrame.Change;
import org.junit.jupiter.api.Test;

/** INV-9 in the small: whatever was lost, doubled or late, in the end it is as a fresh fetch. */
class FollowedTest {
    private static final UUID CONVERSATION = new UUID(0, 1);
    private static final UUID READER = new UUID(0, 2);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final int CHANGES = 60;
    private static final int PAGE = 7;

    @Property(tries = 500)
    void shouldEndAsAFreshFetch(@ForAll long seed) {
        var random = new Random(seed);
        var history = history(random);
        var followed = new Followed();
        int head = 0;
        while (head < CHANGES) {
            switch (random.nextInt(8)) {
                case 0 -> followed.lose();
                case 1 -> followed.take(page(history, followed.after(), head), 0, NOW);
                case 2 -> fetch(followed, history, head);
                case 3 -> head++; // It happens, and nobody tells us.
                default -> {
                    head++;
                    var told = history.get(random.nextInt(Math.max(0, head - 3), head));
                    followed.offer(told, NOW);
                }
            }
        }
        fetch(followed, history, head);

        assertThat(followed.state()).isEqualTo(fold(history));
    }

    @Test
    void shouldBeginAnewWhenThePastIsAnother() {
        var history = history(new Random(1));
        var followed = new Followed();
        fetch(followed, history, 10);

        var restored = new Changes(history.subList(0, 3), 3, "another epoch", List.of());
        assertThat(followed.take(restored, followed.after(), NOW)).isFalse();
    }

    @Test
    void shouldPauseAfterAFetchThatFailed() {
        var followed = new Followed();
        assertThat(followed.beginFetch(NOW)).isTrue();
        assertThat(followed.beginFetch(NOW)).isFalse();

        followed.endFetch(false, NOW);
        assertThat(followed.beginFetch(NOW)).isFalse();
        assertThat(followed.beginFetch(NOW.plus(Duration.ofSeconds(1)))).isTrue();

        followed.endFetch(true, NOW);
        assertThat(followed.beginFetch(NOW.plus(Duration.ofHours(1)))).isFalse();
    }

    private static void fetch(Followed followed, List<Change> history, int head) {
        long before;
        do {
            before = followed.after();
            assertThat(followed.take(page(history, before, head), before, NOW)).isTrue();
        } while (followed.after() > before);
    }

    private static Changes page(List<Change> history, long after, int head) {
        int from = (int) Math.min(after, head);
        var frames = history.subList(from, Math.min(head, from + PAGE));
        var cursors = List.of(new Changes.Cursor(READER, SenderRole.AGENT, head / 2, head));
        return new Changes(frames, head, "epoch", cursors);
    }

    private static ConversationState fold(List<Change> history) {
        var copy = new ConversationCopy();
        history.forEach(copy::apply);
        copy.read(READER, CHANGES / 2);
        return copy.stateAt(CHANGES);
    }

    private static List<Change> history(Random random) {
        var changes = new ArrayList<Change>();
        var said = new ArrayList<Message>();
        for (long seq = 1; seq <= CHANGES; seq++) {
            changes.add(change(seq, said, random));
        }
        return changes;
    }

    private static Change change(long seq, List<Message> said, Random random) {
        if (said.isEmpty() || random.nextInt(3) > 0) {
            said.add(message(seq));
            return new ServerFrame.NewMessage(CONVERSATION, seq, said.getLast());
        }
        if (random.nextBoolean()) {
            return new ServerFrame.Conversation(CONVERSATION, seq, random.nextBoolean(), false);
        }
        var one = said.get(random.nextInt(said.size()));
        return new ServerFrame.Changed(CONVERSATION, seq, one.edited("put otherwise " + seq, NOW));
    }

    private static Message message(long seq) {
        return new Message(
                new UUID(1, seq),
                seq,
                "client-" + seq,
                READER,
                SenderRole.CONTACT,
                "Somebody",
                MessageType.values()[0],
                "message " + seq,
                null,
                NOW);
    }

    /** Marks that are absent are not zero. */
    @Test
    void shouldNotShowWhoHasReadNothing() {
        var copy = new ConversationCopy();
        copy.read(READER, 0);

        assertThat(copy.stateAt(0).read()).isEqualTo(Map.of());
    }
}
