package org.chatdesk.gateway.socket.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Which history the store holds, as it last said. One question at a time is on its way, whoever
 * asks meanwhile shares its answer and its failure. While the store is silent, what it said last
 * counts for {@link #KEPT}: when it speaks again and names another history, everybody hears of it.
 */
public final class StoreEpoch {
    /** How often it should be asked. */
    public static final Duration ASKED_EVERY = Duration.ofSeconds(2);

    /** Longer than a restart of the store takes. */
    public static final Duration KEPT = Duration.ofSeconds(30);

    /** Asks the store, and does not wait for the answer. */
    public interface Store {
        CompletableFuture<String> ask();
    }

    private record Told(String epoch, Instant at) {}

    private final Store store;
    private final Runnable onAnother;
    private @Nullable Told told;
    private @Nullable CompletableFuture<String> asking;

    /**
     * @param onAnother called when the store holds another history than before
     */
    public StoreEpoch(Store store, Runnable onAnother) {
        this.store = store;
        this.onAnother = onAnother;
    }

    /** What is known; the store's answer when it has said nothing for too long. */
    public CompletableFuture<String> value(Instant now) {
        var known = told();
        return known != null && now.isBefore(known.at().plus(KEPT))
                ? CompletableFuture.completedFuture(known.epoch())
                : ask(now);
    }

    /** The answer to the question that is on its way, which begins now if there is none. */
    public CompletableFuture<String> ask(Instant now) {
        var answer = new CompletableFuture<String>();
        synchronized (this) {
            if (asking != null) {
                return asking;
            }
            asking = answer;
        }
        store.ask().whenComplete((epoch, failure) -> answered(answer, now, epoch, failure));
        return answer;
    }

    /** The store has named its epoch in an answer to another question. */
    public void heard(String epoch, Instant now) {
        if (isAnother(epoch, now)) {
            onAnother.run();
        }
    }

    private void answered(
            CompletableFuture<String> answer,
            Instant now,
            @Nullable String epoch,
            @Nullable Throwable failure) {
        synchronized (this) {
            asking = null;
        }
        if (epoch != null) {
            heard(epoch, now);
            answer.complete(epoch);
        } else {
            answer.completeExceptionally(
                    failure == null ? new IllegalStateException("No epoch was told") : failure);
        }
    }

    private synchronized @Nullable Told told() {
        return told;
    }

    private synchronized boolean isAnother(String epoch, Instant now) {
        var before = told;
        told = new Told(epoch, now);
        return before != null && !before.epoch().equals(epoch);
    }
}
