package org.chatdesk.ticket.lifecycle.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.TicketCreated;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.ticket.lifecycle.domain.Ticket;
import org.chatdesk.ticket.lifecycle.domain.TicketOpened;

/** Tells of tickets: the other services through the outbox, the other features at once. */
@ApplicationScoped
public class TicketEvents {
    private final Outbox outbox;
    private final Event<TicketOpened> inside;

    TicketEvents(Outbox outbox, Event<TicketOpened> inside) {
        this.outbox = outbox;
        this.inside = inside;
    }

    public void opened(Ticket ticket, Actor actor) {
        var facts = ticket.facts();
        outbox.add(
                OutboxRecord.of(
                        Topics.TICKET_CREATED,
                        facts.organization(),
                        facts.id().value(),
                        ticket.version(),
                        ticket.updatedAt(),
                        actor,
                        new TicketCreated(ticket.state())));
        inside.fire(new TicketOpened(facts.organization(), facts.id()));
    }
}
