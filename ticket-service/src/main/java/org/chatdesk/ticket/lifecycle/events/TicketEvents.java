package org.chatdesk.ticket.lifecycle.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import org.chatdesk.contracts.Topic;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.contracts.event.TicketAssigned;
import org.chatdesk.contracts.event.TicketChanged;
import org.chatdesk.contracts.event.TicketCreated;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.kit.telling.Retold;
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

    /**
     * A ticket as it is, for those who have lost what they heard: on each topic that carries whole
     * tickets, because readers of one need not read the others.
     */
    public static List<OutboxRecord> again(Ticket ticket) {
        var state = ticket.state();
        var told = new ArrayList<OutboxRecord>();
        told.add(again(Topics.TICKET_CREATED, ticket, new TicketCreated(state)));
        var assignee = ticket.assignee();
        if (assignee != null) {
            var assigned = new TicketAssigned(state, assignee.id());
            told.add(again(Topics.TICKET_ASSIGNED, ticket, assigned));
        }
        told.add(again(Topics.TICKET_CHANGED, ticket, new TicketChanged(state)));
        return told;
    }

    private static <P extends Payload> OutboxRecord again(
            Topic<P> topic, Ticket ticket, P payload) {
        return Retold.of(
                topic,
                ticket.facts().organization(),
                ticket.facts().id().value(),
                ticket.version(),
                ticket.updatedAt(),
                Retold.SOMEBODY,
                payload);
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
