package org.chatdesk.crm.tickets.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.TicketState;
import org.jspecify.annotations.Nullable;

/** A contact's own tickets, the newest first. */
record OwnTicketList(List<OwnTicket> tickets) {

    /** A ticket as its contact sees it: only the own conversation, of the agent only the name. */
    record OwnTicket(
            UUID id,
            TicketState.Kind kind,
            TicketState.Status status,
            String title,
            @Nullable AssigneeName assignee,
            UUID conversation,
            Instant createdAt,
            Instant updatedAt) {}

    /** The agent who works on it. */
    record AssigneeName(String name) {}

    /** Each ticket has the contact's channels only, and at least one. */
    static OwnTicketList of(List<TicketState> tickets) {
        return new OwnTicketList(tickets.stream().map(OwnTicketList::ticket).toList());
    }

    private static OwnTicket ticket(TicketState ticket) {
        var assignee = ticket.assignee();
        return new OwnTicket(
                ticket.id(),
                ticket.kind(),
                ticket.status(),
                ticket.title(),
                assignee == null ? null : new AssigneeName(assignee.name()),
                ticket.channels().getFirst().conversation(),
                ticket.createdAt(),
                ticket.updatedAt());
    }
}
