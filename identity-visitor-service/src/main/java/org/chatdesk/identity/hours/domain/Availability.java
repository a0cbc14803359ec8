package org.chatdesk.identity.hours.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody can be expected to answer.
 *
 * @param opensAt the next opening, UTC; null while open
 * @param mode what contacts may do outside the hours
 */
public record Availability(boolean open, @Nullable Instant opensAt, Mode mode) {

    /** What contacts may do outside the hours. */
    public enum Mode {
        /** Nobody can send. */
        BLOCK,
        /** Messages are taken and answered later. */
        LEAVE_MESSAGE
    }

    /** An organization without business hours never closes. */
    public static Availability alwaysOpen() {
        return new Availability(true, null, Mode.LEAVE_MESSAGE);
    }
}
