package org.chatdesk.ticket.assignment.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.TicketAssigned;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.ticket.availability.domain.Agent;
import org.chatdesk.ticket.lifecycle.domain.Ticket;

/** Tells who works on what. */
@ApplicationScoped
public class AssignmentEvents {
    private static final Actor ROUND_ROBIN = Actor.system("assignment");

    private final Outbox outbox;

    AssignmentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void assigned(Ticket ticket, Agent agent) {
        outbox.add(
                OutboxRecord.of(
                        Topics.TICKET_ASSIGNED,
                        ticket.facts().organization(),
                        ticket.facts().id().value(),
                        ticket.version(),
                        ticket.updatedAt(),
                        ROUND_ROBIN,
                        new TicketAssigned(ticket.state(), agent.id())));
    }
}
