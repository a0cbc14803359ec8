package org.chatdesk.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chatdesk.contracts.frame.ServerFrame.Change;

/** One conversation that a client follows: its order and its copy. Not thread-safe. */
final class Followed {
    /** Between two fetches when the first one failed. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final StreamOrder order = new StreamOrder();
    private ConversationCopy copy = new ConversationCopy();
    private boolean wantsFetch = true;
    private boolean isFetching;
    private Instant notBefore = Instant.MIN;

    StreamOrder order() {
        return order;
    }

    ConversationCopy copy() {
        return copy;
    }

    ConversationState state() {
        return copy.stateAt(Math.max(0, order.last()));
    }

    /** Behind which number to fetch. */
    long after() {
        return order.hasStarted() ? order.last() : 0;
    }

    void offer(Change change, Instant now) {
        apply(order.offer(change, now));
    }

    /**
     * Takes a page that was asked for behind {@code after}; false when it does not fit what is here
     * now, so that everything has to be fetched from the beginning.
     */
    boolean take(Changes page, long after, Instant now) {
        if (!order.hasStarted()) {
            if (after > 0) {
                return true; // It was lost while we asked; the next page begins anew.
            }
            apply(order.startAt(page.epoch(), 0, now));
        }
        if (!order.epoch().equals(page.epoch())) {
            return false;
        }
        page.frames().forEach(change -> offer(change, now));
        page.cursors().forEach(cursor -> copy.read(cursor.readerId(), cursor.seq()));
        order.hear(page.head(), now);
        return true;
    }

    void lose() {
        order.lose();
        copy = new ConversationCopy();
        wantsFetch = true;
    }

    void wantFetch() {
        wantsFetch = true;
    }

    /** Whether a fetch should begin now; if so, it has begun. */
    boolean beginFetch(Instant now) {
        if (isFetching || now.isBefore(notBefore) || !wantsFetch && !order.isOverdue(now)) {
            return false;
        }
        isFetching = true;
        wantsFetch = false;
        return true;
    }

    void endFetch(boolean succeeded, Instant now) {
        isFetching = false;
        if (!succeeded) {
            wantsFetch = true;
            notBefore = now.plus(PAUSE);
        }
    }

    private void apply(List<Change> changes) {
        changes.forEach(copy::apply);
    }
}
