package org.chatdesk.crm.tickets.store;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.contracts.event.TicketState.Assignee;
import org.chatdesk.contracts.event.TicketState.Channel;
import org.chatdesk.contracts.event.TicketState.ChannelContact;
import org.chatdesk.contracts.event.TicketState.Kind;
import org.chatdesk.contracts.event.TicketState.Order;
import org.chatdesk.contracts.event.TicketState.Priority;
import org.chatdesk.contracts.event.TicketState.Status;
import org.chatdesk.crm.Sql;
import org.jspecify.annotations.Nullable;

/** Columns of {@code view_ticket} and {@code view_ticket_channel} as a ticket. */
final class TicketColumns {
    private TicketColumns() {}

    /** A ticket whose channels have not been read yet. */
    record Head(TicketState ticket) {

        static List<TicketState> withChannels(List<Head> heads, List<TicketChannel> channels) {
            var byTicket = channels.stream().collect(groupingBy(TicketChannel::ticket));
            return heads.stream()
                    .map(head -> head.with(byTicket.getOrDefault(head.ticket.id(), List.of())))
                    .toList();
        }

        private TicketState with(List<TicketChannel> channels) {
            return new TicketState(
                    ticket.id(),
                    ticket.kind(),
                    ticket.status(),
                    ticket.priority(),
                    ticket.title(),
                    ticket.assignee(),
                    ticket.order(),
                    channels.stream().map(TicketChannel::channel).toList(),
                    ticket.createdAt(),
                    ticket.updatedAt());
        }
    }

    /** A channel, and whose it is. */
    record TicketChannel(UUID ticket, Channel channel) {}

    static Head head(ResultSet row) throws SQLException {
        return new Head(
                new TicketState(
                        Sql.id(row, "id"),
                        Kind.valueOf(row.getString("kind")),
                        Status.valueOf(row.getString("status")),
                        Priority.valueOf(row.getString("priority")),
                        row.getString("title"),
                        assignee(row),
                        order(row),
                        List.of(),
                        Objects.requireNonNull(Sql.instant(row, "created_at")),
                        Objects.requireNonNull(Sql.instant(row, "updated_at"))));
    }

    private static @Nullable Assignee assignee(ResultSet row) throws SQLException {
        var id = row.getObject("assignee_id", UUID.class);
        return id == null ? null : new Assignee(id, row.getString("assignee_now"));
    }

    private static @Nullable Order order(ResultSet row) throws SQLException {
        var id = row.getString("order_id");
        return id == null
                ? null
                : new Order(
                        id,
                        row.getString("order_package"),
                        row.getInt("order_quantity"),
                        row.getBigDecimal("order_amount"),
                        row.getString("order_currency"));
    }

    static TicketChannel channel(ResultSet row) throws SQLException {
        var contact =
                new ChannelContact(
                        Sql.id(row, "contact_id"),
                        row.getString("name_now"),
                        row.getString("email_now"));
        return new TicketChannel(
                Sql.id(row, "ticket_id"),
                new Channel(
                        row.getString("channel_type"),
                        row.getString("party"),
                        Sql.id(row, "conversation_id"),
                        contact));
    }
}
