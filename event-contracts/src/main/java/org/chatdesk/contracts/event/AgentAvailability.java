package org.chatdesk.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** An agent said whether new work may come. */
public record AgentAvailability(UUID agent, Status status) implements Payload {

    /** What an agent can say of itself. */
    public enum Status {
        @JsonProperty("available")
        AVAILABLE,
        @JsonProperty("busy")
        BUSY,
        @JsonProperty("away")
        AWAY,
        @JsonProperty("offline")
        OFFLINE
    }
}
