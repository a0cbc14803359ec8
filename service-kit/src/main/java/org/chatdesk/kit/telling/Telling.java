package org.chatdesk.kit.telling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run through all that a service has to tell.
 *
 * @param part what is being told; absent before the first
 * @param told rows so far
 * @param rows how many there were when it began
 * @param reason why it failed; absent where it did not
 */
public record Telling(
        UUID id,
        State state,
        Instant startedAt,
        UUID startedBy,
        @Nullable Instant endedAt,
        @Nullable String part,
        long told,
        long rows,
        @Nullable String reason) {

    /** How a run stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        STOPPED
    }
}
