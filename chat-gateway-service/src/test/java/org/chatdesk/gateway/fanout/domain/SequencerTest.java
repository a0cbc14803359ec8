package org.chatdesk.gateway.fanout.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.chatdesk.contracts.event.ConversationRef;
import org.junit.jupiter.api.Test;

class SequencerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private final UUID organization = UUID.randomUUID();
    private final ConversationRef conversation =
            new ConversationRef(
                    UUID.randomUUID(), ConversationRef.Kind.SUPPORT, List.of(), null, null);

    @Property(tries = 200)
    void shouldPutAnyOrderRight(
            @ForAll @IntRange(min = 1, max = 40) int changes, @ForAll long seed) {
        var sequencer = new Sequencer();
        var arriving = new ArrayList<>(LongStream.rangeClosed(2, changes + 1L).boxed().toList());
        // Twins happen too: the sweep may publish again what already went out.
        arriving.addAll(arriving.subList(0, changes / 2));
        Collections.shuffle(arriving, new Random(seed));
        var out = new ArrayList<Long>(seqs(sequencer.accept(item(1), NOW)));
        arriving.forEach(seq -> out.addAll(seqs(sequencer.accept(item(seq), NOW))));
        assertThat(out) // INV-5
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, changes + 1L).boxed().toList());
    }

    /** Each number comes from the log once or twice, and some from ahead of it, at any moment. */
    @Property(tries = 300)
    void shouldKeepTheOrderWhenSomeComeAheadOfTheLog(
            @ForAll @IntRange(min = 1, max = 40) int changes, @ForAll long seed) {
        var sequencer = new Sequencer();
        var chance = new Random(seed);
        var arriving = new ArrayList<>(LongStream.rangeClosed(2, changes + 1L).boxed().toList());
        arriving.addAll(LongStream.rangeClosed(2, changes + 1L).map(seq -> -seq).boxed().toList());
        Collections.shuffle(arriving, chance);
        var out = new ArrayList<Long>(seqs(sequencer.accept(item(1), NOW)));
        for (long seq : arriving) {
            if (seq > 0) {
                out.addAll(seqs(sequencer.accept(item(seq), NOW)));
            } else if (sequencer.acceptNext(item(-seq))) {
                out.add(-seq);
            }
        }
        assertThat(out) // INV-5
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, changes + 1L).boxed().toList());
    }

    @Test
    void shouldLeaveToTheLogWhatDoesNotFollow() {
        var sequencer = new Sequencer();
        assertThat(sequencer.acceptNext(item(1))).as("nothing is known").isFalse();
        sequencer.accept(item(1), NOW);
        assertThat(sequencer.acceptNext(item(3))).as("2 is missing").isFalse();
        assertThat(sequencer.acceptNext(item(2))).isTrue();
        assertThat(sequencer.hasHad(conversation.id(), 2)).isTrue();
        assertThat(sequencer.accept(item(2), NOW)).as("it went out already").isEmpty();
        assertThat(sequencer.acceptNext(item(2))).as("twice").isFalse();
    }

    @Test
    void shouldNotWaitForEverForWhatIsMissing() {
        var sequencer = new Sequencer();
        sequencer.accept(item(1), NOW);
        assertThat(sequencer.accept(item(3), NOW)).isEmpty();
        assertThat(sequencer.overdue(NOW.plusMillis(900))).isEmpty();
        assertThat(seqs(sequencer.overdue(NOW.plusMillis(1100)))).containsExactly(3L);
        assertThat(sequencer.accept(item(2), NOW)).as("clients fetch what was missing").isEmpty();
        assertThat(seqs(sequencer.accept(item(4), NOW))).containsExactly(4L);
    }

    private Sequencer.Item item(long seq) {
        return new Sequencer.Item(
                organization, conversation, new Delivery(conversation.id(), seq, "{}"));
    }

    private static List<Long> seqs(List<Sequencer.Item> items) {
        return items.stream().map(item -> item.delivery().seq()).toList();
    }
}
