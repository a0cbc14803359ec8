package org.chatdesk.e2e.faults;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Chance that can be repeated: the seed is printed, and {@code -Dchatdesk.seed=…} sets it. */
final class Seed {
    private Seed() {}

    static Random random(String test) {
        long seed = Long.getLong("chatdesk.seed", ThreadLocalRandom.current().nextLong());
        System.out.printf("%s runs with -Dchatdesk.seed=%d%n", test, seed);
        return new Random(seed);
    }
}
