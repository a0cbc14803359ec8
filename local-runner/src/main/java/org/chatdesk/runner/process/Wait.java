package org.chatdesk.runner.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition that nobody announces: a port that answers, a file that appears. */
public final class Wait {
    private static final Duration STEP = Duration.ofMillis(20);

    private Wait() {}

    /** Whether the condition came true within the limit. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunnerException("Interrupted while waiting", e);
        }
    }
}
