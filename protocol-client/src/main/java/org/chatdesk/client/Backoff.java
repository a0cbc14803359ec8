package org.chatdesk.client;

import java.time.Duration;

/** How long to wait before connecting again: full jitter, so that clients do not come together. */
public final class Backoff {
    private static final Duration BASE = Duration.ofMillis(500);
    private static final Duration CAP = Duration.ofSeconds(30);
    private static final Duration RESTART_SPREAD = Duration.ofSeconds(5);
    private static final int ATTEMPTS_TO_CAP = 6;

    private Backoff() {}

    /**
     * {@code random(0, min(30 s, 0.5 s · 2ⁿ))}.
     *
     * @param attempt n, from 0
     * @param random 0 (inclusive) to 1
     */
    public static Duration after(int attempt, double random) {
        var longest = BASE.multipliedBy(1L << Math.min(attempt, ATTEMPTS_TO_CAP));
        return part(longest.compareTo(CAP) < 0 ? longest : CAP, random);
    }

    /** A restarting server sheds all its sockets at once: they come back spread over 5 s. */
    public static Duration afterRestart(double random) {
        return part(RESTART_SPREAD, random);
    }

    private static Duration part(Duration longest, double random) {
        return Duration.ofNanos((long) (longest.toNanos() * random));
    }
}
