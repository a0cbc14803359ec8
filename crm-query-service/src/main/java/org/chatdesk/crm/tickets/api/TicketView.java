package org.chatdesk.crm.tickets.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.TicketState;
import org.jspecify.annotations.Nullable;

/** A ticket as members see it. */
record TicketView(
        UUID id,
        TicketState.Kind kind,
        TicketState.Status status,
        TicketState.Priority priority,
        String title,
        @Nullable AssigneeView assignee,
        @Nullable OrderView order,
        List<ChannelView> channels,
        Instant createdAt,
        Instant updatedAt) {

    /** The agent who works on it. */
    record AssigneeView(UUID id, String name) {}

    /** The order it came from; {@code amount} in the major unit of {@code currency} (ISO 4217). */
    record OrderView(
            String id,
            @JsonProperty("package") String packageName,
            int quantity,
            BigDecimal amount,
            String currency) {}

    /** A separate conversation with one party. */
    record ChannelView(
            String channelType, String party, UUID conversation, ChannelContactView contact) {}

    /** The contact at the other end of a channel. */
    record ChannelContactView(UUID id, String name, @Nullable String email) {}

    static TicketView of(TicketState ticket) {
        var assignee = ticket.assignee();
        var order = ticket.order();
        return new TicketView(
                ticket.id(),
                ticket.kind(),
                ticket.status(),
                ticket.priority(),
                ticket.title(),
                assignee == null ? null : new AssigneeView(assignee.id(), assignee.name()),
                order == null ? null : order(order),
                ticket.channels().stream().map(TicketView::channel).toList(),
                ticket.createdAt(),
                ticket.updatedAt());
    }

    private static OrderView order(TicketState.Order order) {
        return new OrderView(
                order.id(),
                order.packageName(),
                order.quantity(),
                order.amount(),
                order.currency());
    }

    private static ChannelView channel(TicketState.Channel channel) {
        var contact = channel.contact();
        return new ChannelView(
                channel.channelType(),
                channel.party(),
                channel.conversation(),
                new ChannelContactView(contact.id(), contact.name(), contact.email()));
    }
}
