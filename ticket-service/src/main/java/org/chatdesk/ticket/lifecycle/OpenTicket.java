package org.chatdesk.ticket.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.TicketState.Channel;
import org.chatdesk.contracts.event.TicketState.Priority;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.ticket.lifecycle.domain.Facts;
import org.chatdesk.ticket.lifecycle.domain.NewTicket;
import org.chatdesk.ticket.lifecycle.domain.Ticket;
import org.chatdesk.ticket.lifecycle.domain.TicketOpening;
import org.chatdesk.ticket.lifecycle.events.TicketEvents;
import org.chatdesk.ticket.lifecycle.store.Tickets;

/**
 * Opens a ticket, once. The ids of its conversations are made here; message-service makes the
 * conversations when it hears of the ticket.
 */
@ApplicationScoped
class OpenTicket implements TicketOpening {
    private final Tickets tickets;
    private final TicketEvents events;
    private final Clock clock;

    OpenTicket(Tickets tickets, TicketEvents events, Clock clock) {
        this.tickets = tickets;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void open(NewTicket wanted, Actor actor) {
        if (tickets.has(wanted.organization(), wanted.id())) {
            return;
        }
        var ticket = Ticket.open(facts(wanted));
        tickets.add(ticket);
        events.opened(ticket, actor);
    }

    private Facts facts(NewTicket wanted) {
        return new Facts(
                wanted.organization(),
                wanted.id(),
                wanted.kind(),
                Priority.MEDIUM,
                wanted.title(),
                wanted.order(),
                wanted.parties().stream().map(OpenTicket::channel).toList(),
                clock.instant());
    }

    private static Channel channel(NewTicket.Party party) {
        return new Channel(party.channelType(), party.role(), Ids.next(), party.contact());
    }
}
