package org.chatdesk.ticket.lifecycle.domain;

import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.TicketState.ChannelContact;
import org.chatdesk.contracts.event.TicketState.Kind;
import org.chatdesk.contracts.event.TicketState.Order;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that somebody wants opened.
 *
 * @param parties each gets a conversation of its own with the agents
 */
public record NewTicket(
        UUID organization,
        TicketId id,
        Kind kind,
        String title,
        @Nullable Order order,
        List<Party> parties) {

    /**
     * Somebody on one side of the ticket.
     *
     * @param role such as {@code brand}
     * @param channelType such as {@code brand_agent}
     */
    public record Party(String role, String channelType, ChannelContact contact) {}
}
