package org.chatdesk.gateway.socket.domain;

/** How fast one socket may send: a bucket of tokens that fills by itself. Not thread-safe. */
public final class Pace {
    private final double perSecond;
    private final double burst;
    private double left;
    private long lastNanos;

    public Pace(int perSecond, int burst, long nowNanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.left = burst;
        this.lastNanos = nowNanos;
    }

    /** Whether one more frame may come now. */
    public boolean allows(long nowNanos) {
        left = Math.min(burst, left + (nowNanos - lastNanos) / 1e9 * perSecond);
        lastNanos = nowNanos;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
