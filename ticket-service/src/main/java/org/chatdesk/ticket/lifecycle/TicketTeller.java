package org.chatdesk.ticket.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;
import org.chatdesk.ticket.lifecycle.domain.Ticket;
import org.chatdesk.ticket.lifecycle.events.TicketEvents;
import org.chatdesk.ticket.lifecycle.store.Tickets;

/** Tells of tickets as they are. */
@ApplicationScoped
class TicketTeller implements Teller {
    private final Tickets tickets;

    TicketTeller(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public long count() {
        return tickets.count();
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        return tickets.after(after.organization(), after.id(), most).stream()
                .map(TicketTeller::told)
                .toList();
    }

    private static ToldRow told(Ticket ticket) {
        var place = Place.of(ticket.facts().organization(), ticket.facts().id().value());
        return new ToldRow(place, TicketEvents.again(ticket));
    }
}
