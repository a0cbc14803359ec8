package org.chatdesk.e2e.faults;

import java.time.Duration;

/** How much a test does: little in every run, all of it with {@code ./chatdesk test --long}. */
final class Length {
    private static final boolean LONG = Boolean.getBoolean("chatdesk.long");

    private Length() {}

    static boolean isLong() {
        return LONG;
    }

    static int of(int usually, int inLong) {
        return LONG ? inLong : usually;
    }

    static Duration of(Duration usually, Duration inLong) {
        return LONG ? inLong : usually;
    }
}
