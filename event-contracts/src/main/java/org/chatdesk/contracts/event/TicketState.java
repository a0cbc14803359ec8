package org.chatdesk.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket as a whole; {@code assignee} is absent while it waits in the queue. */
public record TicketState(
        UUID id,
        Kind kind,
        Status status,
        Priority priority,
        String title,
        @Nullable Assignee assignee,
        @Nullable Order order,
        List<Channel> channels,
        Instant createdAt,
        Instant updatedAt) {

    /** What a ticket came from. */
    public enum Kind {
        @JsonProperty("order")
        ORDER,
        @JsonProperty("support")
        SUPPORT
    }

    /** Where a ticket stands. */
    public enum Status {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("in_progress")
        IN_PROGRESS,
        @JsonProperty("resolved")
        RESOLVED,
        @JsonProperty("closed")
        CLOSED
    }

    /** How soon somebody must look at it. */
    public enum Priority {
        @JsonProperty("low")
        LOW,
        @JsonProperty("medium")
        MEDIUM,
        @JsonProperty("high")
        HIGH,
        @JsonProperty("urgent")
        URGENT
    }

    /** The agent who works on it. */
    public record Assignee(UUID id, String name) {}

    /** The order it came from; {@code amount} in the major unit of {@code currency} (ISO 4217). */
    public record Order(
            String id,
            @JsonProperty("package") String packageName,
            int quantity,
            BigDecimal amount,
            String currency) {}

    /** A separate conversation with one party. */
    public record Channel(
            String channelType, String party, UUID conversation, ChannelContact contact) {}

    /** The contact at the other end of a channel. */
    public record ChannelContact(UUID id, String name, @Nullable String email) {}
}
