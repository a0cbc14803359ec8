package org.chatdesk.crm.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.crm.tickets.domain.TicketPage;
import org.chatdesk.crm.tickets.domain.TicketQuery;
import org.chatdesk.crm.tickets.store.Tickets;

/** Reads tickets, for members all of the organization, for a contact its own. */
@ApplicationScoped
public class ReadTickets {
    private static final int MOST_OF_A_CONTACT = 200;

    private final Tickets tickets;

    ReadTickets(Tickets tickets) {
        this.tickets = tickets;
    }

    @Transactional
    public TicketPage page(UUID organization, TicketQuery query) {
        return new TicketPage(
                tickets.list(organization, query), tickets.count(organization, query.status()));
    }

    @Transactional
    public Optional<TicketState> byId(UUID organization, UUID ticket) {
        return tickets.byId(organization, ticket);
    }

    @Transactional
    public Optional<TicketState> byOrder(UUID organization, String order) {
        return tickets.byOrder(organization, order);
    }

    /** The contact's newest tickets; each shows the contact's own channel only. */
    @Transactional
    public List<TicketState> ofContact(UUID organization, UUID contact) {
        return tickets.ofContact(organization, contact, MOST_OF_A_CONTACT);
    }
}
