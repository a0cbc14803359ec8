package org.chatdesk.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.chatdesk.contracts.frame.ServerFrame.Change;
import org.jspecify.annotations.Nullable;

/**
 * Puts the numbered changes of one conversation in order: {@code last + 1} is applied, {@code ≤
 * last} dropped, greater held. Until a start is known everything is held. Time is an argument; not
 * thread-safe.
 */
final class StreamOrder {
    static final Duration HOLD = Duration.ofSeconds(2);
    private static final long UNKNOWN = -1;

    private final TreeMap<Long, Change> held = new TreeMap<>();
    private long last = UNKNOWN;
    private long head;
    private @Nullable Instant behindSince;
    private String epoch = "";

    boolean hasStarted() {
        return last != UNKNOWN;
    }

    /** The number of the last applied change. */
    long last() {
        return last;
    }

    String epoch() {
        return epoch;
    }

    /** Begins after {@code seq}; gives the held changes that follow. */
    List<Change> startAt(String epochNow, long seq, Instant now) {
        epoch = epochNow;
        last = seq;
        return drain(now);
    }

    /** Forgets the position: continuity is lost until the next start. */
    void lose() {
        held.clear();
        last = UNKNOWN;
        head = 0;
        behindSince = null;
    }

    /** The server says that the stream reaches this number. */
    void hear(long reaches, Instant now) {
        head = Math.max(head, reaches);
        watch(now, false);
    }

    /** Takes a change in any order; gives those that can be applied now. */
    List<Change> offer(Change change, Instant now) {
        head = Math.max(head, change.seq());
        if (hasStarted() && change.seq() <= last) {
            return List.of();
        }
        held.put(change.seq(), change);
        return drain(now);
    }

    /** Whether something is missing for so long that it has to be asked for. */
    boolean isOverdue(Instant now) {
        return behindSince != null && !behindSince.plus(HOLD).isAfter(now);
    }

    boolean isBehind() {
        return hasStarted() && head > last;
    }

    private List<Change> drain(Instant now) {
        if (!hasStarted()) {
            return List.of();
        }
        held.headMap(last, true).clear();
        var ready = new ArrayList<Change>();
        for (var next = held.remove(last + 1); next != null; next = held.remove(last + 1)) {
            ready.add(next);
            last = next.seq();
        }
        watch(now, !ready.isEmpty());
        return ready;
    }

    private void watch(Instant now, boolean moved) {
        if (!isBehind()) {
            behindSince = null;
        } else if (behindSince == null || moved) {
            behindSince = now;
        }
    }
}
