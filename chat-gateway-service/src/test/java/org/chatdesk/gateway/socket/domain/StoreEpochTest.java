package org.chatdesk.gateway.socket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoreEpochTest { // INV-4, INV-18
    private static final Instant NOW = Instant.parse("2027-01-04T07:00:00Z");

    private final List<CompletableFuture<String>> questions = new ArrayList<>();
    private final AtomicInteger others = new AtomicInteger();
    private final StoreEpoch epoch = new StoreEpoch(this::asked, others::incrementAndGet);

    @Test
    void shouldAskOnceForAllWhoWait() {
        var waiting = wait(20);
        assertThat(questions).hasSize(1);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);

        questions.getLast().complete("e1");

        assertThat(waiting).allMatch(one -> one.join().equals("e1"));
    }

    @Test
    void shouldShareAFailureAndThenAskAgain() {
        var waiting = wait(20);

        questions.getLast().completeExceptionally(new IOException("silent"));

        assertThat(waiting).allMatch(CompletableFuture::isCompletedExceptionally);
        wait(1);
        assertThat(questions).hasSize(2);
    }

    @Test
    void shouldGoOnWithWhatItKnowsWhileTheStoreIsSilentButNotForEver() {
        tell("e1");
        epoch.ask(NOW.plusSeconds(2));

        var meanwhile = epoch.value(NOW.plus(StoreEpoch.KEPT).minusMillis(1));
        assertThat(meanwhile).isCompletedWithValue("e1");
        assertThat(epoch.value(NOW.plus(StoreEpoch.KEPT))).isNotDone();
        assertThat(questions).hasSize(2);
    }

    @Test
    void shouldCountItsSilenceFromTheLastAnswer() {
        tell("e1");
        epoch.heard("e1", NOW.plusSeconds(20));

        assertThat(epoch.value(NOW.plusSeconds(45))).isCompletedWithValue("e1");
    }

    @Test
    void shouldSayOnceThatTheHistoryIsAnotherBeforeAnybodyIsToldItsName() {
        tell("e1");
        assertThat(others).hasValue(0);

        var asked = epoch.ask(NOW.plusSeconds(2));
        var before = asked.thenApply(_ -> others.get());
        questions.getLast().complete("e2");

        assertThat(before).isCompletedWithValue(1);
        assertThat(epoch.value(NOW.plusSeconds(3))).isCompletedWithValue("e2");
        epoch.heard("e2", NOW.plusSeconds(3));
        assertThat(others).hasValue(1);
    }

    @Test
    void shouldHearItFromAnyAnswer() {
        tell("e1");
        epoch.heard("e2", NOW.plusSeconds(1));

        assertThat(others).hasValue(1);
        assertThat(epoch.value(NOW.plusSeconds(1))).isCompletedWithValue("e2");
    }

    private CompletableFuture<String> asked() {
        questions.add(new CompletableFuture<>());
        return questions.getLast();
    }

    private List<CompletableFuture<String>> wait(int count) {
        return IntStream.range(0, count).mapToObj(_ -> epoch.value(NOW)).toList();
    }

    private void tell(String name) {
        epoch.ask(NOW);
        questions.getLast().complete(name);
    }
}
