package org.chatdesk.kit.inbox;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells failures that go away by waiting from those that never will. */
public final class Transience {
    // PostgreSQL, appendix A: connection exceptions, resources, operator intervention, rollbacks.
    private static final java.util.List<String> PASSING = java.util.List.of("08", "53", "57", "40");
    private static final int DEEPEST_CAUSE = 20;

    private Transience() {}

    public static boolean of(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(Transience::passes);
    }

    private static boolean passes(Throwable failure) {
        if (failure instanceof SQLException e) {
            var state = e.getSQLState();
            // The pool's own exceptions (no connection to be had in time) carry no state.
            return state == null || PASSING.stream().anyMatch(state::startsWith);
        }
        return false;
    }
}
