package org.chatdesk.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When an organization or one of its departments is open, worked out in advance, so that nobody
 * else needs to know about time zones and holidays. The event's aggregate is the department, or the
 * organization itself. A change of the organization's hours is told of each department that has
 * them, too: whoever follows one department needs no other.
 *
 * @param department absent for the organization's own hours
 * @param open when it is open: ascending, without overlap; UTC
 * @param until up to where this is worked out; later nobody is shut out
 */
public record AvailabilityChanged(
        @Nullable UUID department, Mode mode, List<Opening> open, Instant until)
        implements Payload {
    /** What contacts may do while it is closed. */
    public enum Mode {
        /** Nobody can send. */
        @JsonProperty("block")
        BLOCK,
        /** Messages are taken and answered later. */
        @JsonProperty("leave_message")
        LEAVE_MESSAGE
    }

    /** Open from {@code from} on, and no more at {@code to}; UTC. */
    public record Opening(Instant from, Instant to) {}
}
