package org.chatdesk.benchmarks;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Starts something at a steady rate whatever becomes of it, and gives it the moment it was due, so
 * that a stall counts against everything that had to wait for it.
 */
public final class Pacing {
    private Pacing() {}

    /** Runs {@code times} times at {@code perSecond}; returns after the last start. */
    public static void run(int perSecond, int times, LongConsumer due) {
        var step = 1_000_000_000L / perSecond;
        var next = System.nanoTime();
        for (int i = 0; i < times; i++) {
            for (var wait = next - System.nanoTime(); wait > 0; wait = next - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            due.accept(next);
            next += step;
        }
    }
}
