package org.chatdesk.kit.id;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, a 12-bit counter within them, and 62
 * random bits. Ids made by one process rise strictly.
 */
public final class Ids {
    private static final int COUNTER_BITS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        var now = System.currentTimeMillis() << COUNTER_BITS;
        var tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        var high = tick >>> COUNTER_BITS << 16 | 0x7000L | tick & 0xFFF;
        var low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
