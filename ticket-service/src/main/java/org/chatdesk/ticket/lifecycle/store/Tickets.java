package org.chatdesk.ticket.lifecycle.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.chatdesk.ticket.lifecycle.domain.Ticket;
import org.chatdesk.ticket.lifecycle.domain.TicketId;
import org.chatdesk.ticket.lifecycle.domain.WaitingTickets;

/** The tickets of the organizations. */
@ApplicationScoped
public class Tickets implements WaitingTickets {
    private static final String CLAIM =
            """
            select * from ticket
            where organization_id = :organization
              and assignee_id is null and status in ('OPEN', 'IN_PROGRESS')
            order by array_position(array['URGENT', 'HIGH', 'MEDIUM', 'LOW'], priority),
                     created_at, id
            limit :most
            for update skip locked
            """;
    private static final String NEXT =
            "organizationId > ?1 or organizationId = ?1 and id > ?2 order by organizationId, id";
    private static final String WHO_WAITS =
            """
            select distinct organization_id from ticket
            where assignee_id is null and status in ('OPEN', 'IN_PROGRESS')
            """;

    private final EntityManager rows;

    Tickets(EntityManager rows) {
        this.rows = rows;
    }

    public boolean has(UUID organization, TicketId id) {
        return rows.find(TicketRow.class, new TicketRow.Key(organization, id.value())) != null;
    }

    public void add(Ticket ticket) {
        rows.persist(TicketRows.row(ticket));
        ChannelRow.rows(ticket).forEach(rows::persist);
        rows.flush();
    }

    public long count() {
        return TicketRow.count();
    }

    /** Of all organizations, the next ones by organization and id. */
    public List<Ticket> after(UUID organization, UUID id, int most) {
        return TicketRow.<TicketRow>find(NEXT, organization, id).page(0, most).list().stream()
                .map(TicketRows::ticket)
                .toList();
    }

    @Override
    public List<Ticket.Live> claim(UUID organization, int most) {
        return rows
                .createNativeQuery(CLAIM, TicketRow.class)
                .setParameter("organization", organization)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(Tickets::live)
                .toList();
    }

    @Override
    public void keep(Ticket.Live assigned) {
        var facts = assigned.facts();
        var key = new TicketRow.Key(facts.organization(), facts.id().value());
        TicketRows.move(rows.getReference(TicketRow.class, key), assigned);
    }

    @Override
    public List<UUID> organizationsThatWait() {
        return rows.createNativeQuery(WHO_WAITS, UUID.class)
                .getResultStream()
                .map(UUID.class::cast)
                .toList();
    }

    private static Ticket.Live live(Object row) {
        return switch (TicketRows.ticket((TicketRow) row)) {
            case Ticket.Live ticket -> ticket;
            case Ticket done -> throw new IllegalStateException("Nobody waits in " + done.status());
        };
    }
}
