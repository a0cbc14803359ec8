package org.chatdesk.benchmarks;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Times as they come in, from any thread, until all are there. Waiting for them costs nothing. */
public final class Measured {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final long[] nanos;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch missing;
    private final ConcurrentMap<String, LongAdder> failures = new ConcurrentHashMap<>();

    public Measured(int times) {
        nanos = new long[times];
        missing = new CountDownLatch(times);
    }

    /** Takes the time that has passed since something was due. */
    public void since(long due) {
        passed(System.nanoTime() - due);
    }

    /** Takes a time, in nanoseconds. */
    public void passed(long time) {
        nanos[next.getAndIncrement()] = time;
        missing.countDown();
    }

    /** Says why a time will not come: it is told with those that never came. */
    public void failed(Throwable reason) {
        failures.computeIfAbsent(String.valueOf(reason.getMessage()), _ -> new LongAdder())
                .increment();
    }

    public boolean complete() {
        return missing.getCount() == 0;
    }

    public Latencies await() throws InterruptedException {
        if (!missing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "%d of %d never came: %s"
                            .formatted(missing.getCount(), nanos.length, failures));
        }
        return new Latencies(nanos);
    }
}
