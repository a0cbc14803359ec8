package org.chatdesk.identity.visitor.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.visitor.domain.ExpiredVisitor;
import org.chatdesk.identity.visitor.domain.Visitor;
import org.hibernate.Session;

/** Keeps visitors while they live. */
@ApplicationScoped
public class VisitorTable implements PanacheRepositoryBase<VisitorRow, VisitorRow.Key> {
    private static final String CLAIM =
            """
            delete from visitor v using (
                select organization_id, contact_id from visitor
                where expires_at <= :now
                order by expires_at
                limit :most
                for update skip locked
            ) due
            where v.organization_id = due.organization_id and v.contact_id = due.contact_id
            returning v.organization_id, v.contact_id, v.expires_at
            """;

    private final Session session;

    VisitorTable(Session session) {
        this.session = session;
    }

    public void add(Visitor visitor) {
        persist(new VisitorRow(visitor));
    }

    public Optional<Instant> end(UUID organization, UUID contact) {
        return findByIdOptional(new VisitorRow.Key(organization, contact))
                .map(row -> row.expiresAt);
    }

    /** Takes a living visitor away; false when there is none (any more). */
    public boolean take(UUID organization, UUID contact, Instant now) {
        return delete(
                        "organizationId = ?1 and contactId = ?2 and expiresAt > ?3",
                        organization,
                        contact,
                        now)
                == 1;
    }

    /** Takes visitors whose time is over away, soonest first: nobody else gets the same ones. */
    public List<ExpiredVisitor> claimEnded(Instant now, int most) {
        return session.createNativeQuery(CLAIM, Object[].class)
                .addScalar("organization_id", UUID.class)
                .addScalar("contact_id", UUID.class)
                .addScalar("expires_at", Instant.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultStream()
                .map(VisitorTable::expired)
                .toList();
    }

    private static ExpiredVisitor expired(Object[] column) {
        return new ExpiredVisitor((UUID) column[0], (UUID) column[1], (Instant) column[2]);
    }

    public Optional<Instant> nextEnd() {
        return find("order by expiresAt").firstResultOptional().map(row -> row.expiresAt);
    }
}
