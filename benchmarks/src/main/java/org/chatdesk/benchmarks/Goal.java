package org.chatdesk.benchmarks;

import java.util.Locale;

/** What we want a ratio to be. */
record Goal(double ratio, boolean isMost) {

    static Goal atMost(double ratio) {
        return new Goal(ratio, true);
    }

    static Goal atLeast(double ratio) {
        return new Goal(ratio, false);
    }

    boolean isMetBy(double measured) {
        return isMost ? measured <= ratio : measured >= ratio;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.2f ×", isMost ? "≤" : "≥", ratio);
    }
}
