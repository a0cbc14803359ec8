package org.chatdesk.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a gateway has on its sockets: news at once, and the living again every 30 seconds. Never
 * stored; what a gateway has not said again for 75 seconds is over.
 *
 * @param instance the gateway, which is also the event's aggregate
 * @param seen at most 500
 */
public record PresenceSignal(UUID instance, List<Seen> seen) implements Payload {

    /** A signal's most. */
    public static final int MOST = 500;

    /**
     * Somebody on this gateway.
     *
     * @param at when they were last seen there, UTC
     * @param departments that a member works in; absent for contacts and members without any
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Seen(
            UUID subject,
            SenderRole role,
            State state,
            Instant at,
            @Nullable List<UUID> departments) {}

    /** How present somebody is; what is first counts most when they have several devices. */
    public enum State {
        /** Looks at it. */
        @JsonProperty("active")
        ACTIVE,
        /** Has it open, but hidden. */
        @JsonProperty("away")
        AWAY,
        @JsonProperty("offline")
        OFFLINE
    }
}
