package org.chatdesk.ticket.lifecycle.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.TicketState.Channel;
import org.chatdesk.contracts.event.TicketState.Kind;
import org.chatdesk.contracts.event.TicketState.Order;
import org.chatdesk.contracts.event.TicketState.Priority;
import org.jspecify.annotations.Nullable;

/** What no move of the lifecycle changes. */
public record Facts(
        UUID organization,
        TicketId id,
        Kind kind,
        Priority priority,
        String title,
        @Nullable Order order,
        List<Channel> channels,
        Instant createdAt) {

    public Facts {
        channels = List.copyOf(channels);
    }
}
