package org.chatdesk.kit.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.junit.jupiter.api.Test;

/** INV-3, while people go on. */
class TellPageTest {
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();

    private final List<Long> told = new ArrayList<>();
    private final TellPage page =
            new TellPage(event -> {
                told.add(event.version());
                return CompletableFuture.completedFuture(event);
            });

    @Test
    void shouldTellAPageOnceThatNobodyChanges() {
        assertThat(tell(List.of(row(ANNA, 1), row(BEN, 2)), List.of(row(ANNA, 1), row(BEN, 2))))
                .hasSize(2);
        assertThat(told).containsExactly(1L, 2L);
    }

    /** Else a compacted topic would keep the older state behind the newer one. */
    @Test
    void shouldTellOnceMoreWhatWasChangedMeanwhile() {
        var last = List.of(row(ANNA, 5), row(BEN, 2));
        assertThat(
                        tell(
                                List.of(row(ANNA, 1), row(BEN, 2)),
                                List.of(row(ANNA, 4), row(BEN, 2)),
                                last,
                                last))
                .isSameAs(last);
        assertThat(told).containsExactly(1L, 2L, 4L, 5L);
    }

    @Test
    void shouldEndWithNothingToTell() {
        assertThat(tell(List.of())).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void shouldSayThatTheLogIsAway() {
        var away =
                new TellPage(_ -> CompletableFuture.failedFuture(new IllegalStateException("no")));
        assertThatThrownBy(() -> away.tell(() -> List.of(row(ANNA, 1))))
                .isInstanceOf(LogAway.class)
                .hasMessage("no");
    }

    @SafeVarargs
    private List<ToldRow> tell(List<ToldRow>... reads) {
        Queue<List<ToldRow>> next = new ArrayDeque<>(List.of(reads));
        return page.tell(next::remove);
    }

    private static ToldRow row(UUID visitor, long version) {
        return new ToldRow(Place.of(ORGANIZATION, visitor), event(visitor, version));
    }

    private static OutboxRecord event(UUID visitor, long version) {
        return Retold.of(
                Topics.CONTACT_MERGED,
                ORGANIZATION,
                visitor,
                version,
                Instant.EPOCH,
                Retold.SOMEBODY,
                new ContactMerged(visitor, ANNA));
    }
}
