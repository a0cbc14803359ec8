package org.chatdesk.identity.visitor.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.visitor.domain.ExpiredVisitor;
import org.chatdesk.identity.visitor.domain.Visitor;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.TablePages;
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

    private static final String NEXT =
            """
            select v.organization_id, v.contact_id, v.created_at, v.expires_at, c.name
            from visitor v
            join contact c on c.organization_id = v.organization_id and c.id = v.contact_id
            where (v.organization_id, v.contact_id) > (?, ?)
            order by v.organization_id, v.contact_id limit ?
            """;

    private final Session session;
    private final TablePages tables;

    VisitorTable(Session session, TablePages tables) {
        this.session = session;
        this.tables = tables;
    }

    /** A visitor whose time is not over, as they were told of. */
    public record Living(
            UUID organization, UUID id, String name, Instant createdAt, Instant expiresAt) {}

    /** Of all organizations, the next ones by organization and id. */
    public List<Living> after(Place after, int most) {
        return tables.byId(NEXT, after, most, VisitorTable::living);
    }

    private static Living living(ResultSet row) throws SQLException {
        return new Living(
                row.getObject("organization_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
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
