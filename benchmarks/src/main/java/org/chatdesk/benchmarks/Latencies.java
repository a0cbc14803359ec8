package org.chatdesk.benchmarks;

import java.util.Arrays;

/** Measured times, in nanoseconds, sorted. */
public record Latencies(long[] nanos) {

    public Latencies {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    public int count() {
        return nanos.length;
    }

    /** The smallest time that at least this share (0 to 1) of all did not exceed, in ms. */
    public double millis(double share) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        var index = (int) Math.ceil(share * nanos.length) - 1;
        return nanos[Math.max(0, index)] / 1e6;
    }

    public double p50() {
        return millis(0.50);
    }

    public double p99() {
        return millis(0.99);
    }
}
