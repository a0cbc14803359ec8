package org.chatdesk.ticket.lifecycle.store;

import static java.util.Objects.requireNonNull;

import org.chatdesk.contracts.event.TicketState.Assignee;
import org.chatdesk.contracts.event.TicketState.Order;
import org.chatdesk.ticket.lifecycle.domain.Facts;
import org.chatdesk.ticket.lifecycle.domain.Ticket;
import org.chatdesk.ticket.lifecycle.domain.TicketId;
import org.jspecify.annotations.Nullable;

/** Between tickets and their rows. */
final class TicketRows {
    private TicketRows() {}

    static TicketRow row(Ticket ticket) {
        var facts = ticket.facts();
        var row = new TicketRow();
        row.organizationId = facts.organization();
        row.id = facts.id().value();
        row.kind = facts.kind();
        row.priority = facts.priority();
        row.title = facts.title();
        row.createdAt = facts.createdAt();
        order(row, facts.order());
        move(row, ticket);
        return row;
    }

    /** Writes what moves change. */
    static void move(TicketRow row, Ticket ticket) {
        var assignee = ticket.assignee();
        row.status = ticket.status();
        row.version = ticket.version();
        row.assigneeId = assignee == null ? null : assignee.id();
        row.assigneeName = assignee == null ? null : assignee.name();
        row.updatedAt = ticket.updatedAt();
    }

    static Ticket ticket(TicketRow row) {
        var facts =
                new Facts(
                        row.organizationId,
                        new TicketId(row.id),
                        row.kind,
                        row.priority,
                        row.title,
                        order(row),
                        ChannelRow.of(row.organizationId, row.id),
                        row.createdAt);
        return Ticket.restore(facts, row.status, row.version, assignee(row), row.updatedAt);
    }

    private static void order(TicketRow row, @Nullable Order order) {
        if (order != null) {
            row.orderId = order.id();
            row.orderPackage = order.packageName();
            row.orderQuantity = order.quantity();
            row.orderAmount = order.amount();
            row.orderCurrency = order.currency();
        }
    }

    private static @Nullable Order order(TicketRow row) {
        return row.orderId == null
                ? null
                : new Order(
                        row.orderId,
                        requireNonNull(row.orderPackage),
                        requireNonNull(row.orderQuantity),
                        requireNonNull(row.orderAmount),
                        requireNonNull(row.orderCurrency));
    }

    private static @Nullable Assignee assignee(TicketRow row) {
        return row.assigneeId == null
                ? null
                : new Assignee(row.assigneeId, requireNonNull(row.assigneeName));
    }
}
