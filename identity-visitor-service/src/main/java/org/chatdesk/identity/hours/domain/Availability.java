package org.chatdesk.identity.hours.domain;

import java.time.Instant;
import java.util.List;
import org.chatdesk.contracts.event.AvailabilityChanged.Mode;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody can be expected to answer.
 *
 * @param opensAt the next opening, UTC; null while open, and when none is in sight
 * @param closesAt the end of this opening, UTC; null while closed, and when none is in sight
 * @param mode what contacts may do outside the hours
 */
public record Availability(
        boolean open, @Nullable Instant opensAt, @Nullable Instant closesAt, Mode mode) {

    /** Without business hours nobody ever closes. */
    public static Availability alwaysOpen() {
        return new Availability(true, null, null, Mode.LEAVE_MESSAGE);
    }

    /** What openings, known from {@code now} until {@code until}, say about now. */
    static Availability at(Instant now, List<Opening> openings, Instant until, Mode mode) {
        if (openings.isEmpty()) {
            return new Availability(false, null, null, mode);
        }
        var next = openings.getFirst();
        if (next.from().isAfter(now)) {
            return new Availability(false, next.from(), null, mode);
        }
        var closes = next.to().isBefore(until) ? next.to() : null;
        return new Availability(true, null, closes, mode);
    }

    /** When it changes; null when that is not in sight. */
    @Nullable Instant next() {
        return open ? closesAt : opensAt;
    }
}
