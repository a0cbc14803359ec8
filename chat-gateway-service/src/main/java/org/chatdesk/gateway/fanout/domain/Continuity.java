package org.chatdesk.gateway.fanout.domain;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether what everybody was told still leads to what comes next. It does not after a hole in the
 * log, nor when the store holds another history: then all of it is forgotten, and everybody begins
 * anew.
 */
public final class Continuity {
    private final Receivers receivers;
    private final KnownHeads heads;
    private final AtomicInteger breaks = new AtomicInteger();

    public Continuity(Receivers receivers, KnownHeads heads) {
        this.receivers = receivers;
        this.heads = heads;
    }

    /** Whoever is added from now on reads the store as it is now. */
    public void broke() {
        breaks.incrementAndGet(); // First: whoever comes back must not meet the old order.
        heads.forget();
        receivers.all().forEach(Receiver::startAnew);
    }

    /** Grows with each break. */
    public int breaks() {
        return breaks.get();
    }
}
