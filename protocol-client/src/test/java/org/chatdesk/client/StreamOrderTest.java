package org.chatdesk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.contracts.frame.ServerFrame.Change;
import org.junit.jupiter.api.Test;

/** The apply rule of docs/protocol.md. */
class StreamOrderTest {
    private static final UUID CONVERSATION = new UUID(0, 1);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LATER = NOW.plus(StreamOrder.HOLD);
    private final StreamOrder order = new StreamOrder();

    @Test
    void shouldHoldEverythingUntilItsStartIsKnown() {
        assertThat(order.offer(change(4), NOW)).isEmpty();
        assertThat(order.offer(change(3), NOW)).isEmpty();

        assertThat(order.startAt("epoch", 2, NOW)).containsExactly(change(3), change(4));
        assertThat(order.last()).isEqualTo(4);
    }

    @Test
    void shouldDropWhatIsAlreadyThere() {
        order.startAt("epoch", 2, NOW);

        assertThat(order.offer(change(2), NOW)).isEmpty();
        assertThat(order.offer(change(3), NOW)).containsExactly(change(3));
        assertThat(order.offer(change(3), NOW)).isEmpty();
    }

    @Test
    void shouldWaitTwoSecondsForWhatIsMissing() {
        order.startAt("epoch", 2, NOW);
        order.offer(change(4), NOW);

        assertThat(order.isOverdue(LATER.minus(Duration.ofMillis(1)))).isFalse();
        assertThat(order.isOverdue(LATER)).isTrue();
        assertThat(order.offer(change(3), LATER)).containsExactly(change(3), change(4));
        assertThat(order.isOverdue(LATER.plusSeconds(9))).isFalse();
    }

    @Test
    void shouldNoticeAHeadThatItHasNotReached() {
        order.startAt("epoch", 2, NOW);
        order.hear(3, NOW);

        assertThat(order.isBehind()).isTrue();
        assertThat(order.isOverdue(LATER)).isTrue();
    }

    @Test
    void shouldBeginAnewAfterALoss() {
        order.startAt("epoch", 2, NOW);
        order.offer(change(9), NOW);
        order.lose();

        assertThat(order.hasStarted()).isFalse();
        assertThat(order.startAt("another", 0, NOW)).isEmpty();
        assertThat(order.isBehind()).isFalse();
    }

    /** Frames in any order, some of them twice: each is applied once, in order. */
    @Property
    void shouldApplyEachOnceAndInOrder(@ForAll @IntRange(max = 40) int count, @ForAll long seed) {
        var random = new Random(seed);
        var frames = new ArrayList<>(changes(count));
        frames.addAll(changes(count).stream().filter(_ -> random.nextBoolean()).toList());
        Collections.shuffle(frames, random);
        var shuffled = new StreamOrder();
        shuffled.startAt("epoch", 0, NOW);

        var applied = new ArrayList<Change>();
        frames.forEach(frame -> applied.addAll(shuffled.offer(frame, NOW)));

        assertThat(applied).isEqualTo(changes(count));
        assertThat(shuffled.isBehind()).isFalse();
    }

    private static List<Change> changes(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(StreamOrderTest::change).toList();
    }

    private static Change change(long seq) {
        return new ServerFrame.Conversation(CONVERSATION, seq, seq % 2 == 0, false);
    }
}
