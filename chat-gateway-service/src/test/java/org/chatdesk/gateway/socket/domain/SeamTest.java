package org.chatdesk.gateway.socket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chatdesk.gateway.fanout.domain.Delivery;

class SeamTest {
    private static final UUID CONVERSATION = UUID.randomUUID();

    @Property
    void shouldNeitherLoseNorRepeatWhereHistoryMeetsLive( // INV-11
            @ForAll @IntRange(min = 0, max = 30) int knownBefore,
            @ForAll @IntRange(min = 0, max = 30) int missed,
            @ForAll @IntRange(min = 0, max = 30) int overlap,
            @ForAll @IntRange(min = 0, max = 30) int after) {
        var seam = new Seam();
        var head = (long) knownBefore + missed;
        var liveFrom = Math.max(knownBefore + 1L, head + 1 - overlap);
        for (long seq = liveFrom; seq <= head + after; seq++) {
            assertThat(seam.live(frame(seq))).as("kept back until history is read").isEmpty();
        }
        var history = new ArrayList<Delivery>();
        LongStream.rangeClosed(knownBefore + 1L, head).forEach(seq -> history.add(frame(seq)));
        var out = new ArrayList<>(seqs(seam.join(Map.of(CONVERSATION, head), history)));
        out.addAll(seqs(seam.live(frame(head + after + 1))));
        assertThat(out)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(knownBefore + 1L, head + after + 1)
                                .boxed()
                                .toList());
    }

    private static Delivery frame(long seq) {
        return new Delivery(CONVERSATION, seq, "{}");
    }

    private static List<Long> seqs(List<Delivery> frames) {
        return frames.stream().map(Delivery::seq).toList();
    }
}
