package org.chatdesk.identity.visitor.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.identity.visitor.domain.EndedVisitor;
import org.chatdesk.identity.visitor.domain.EndedVisitor.End;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.TablePages;
import org.hibernate.Session;

/** Visitors who are no more: ids and how they ended, nothing of who they were. */
@ApplicationScoped
public class EndedVisitors {
    private static final String KEEP =
            """
            insert into ended_visitor (organization_id, contact_id, version, ended_at, policy, became)
            values (:organization, :visitor, :version, :at, :policy, :became)
            on conflict do nothing
            """;
    private static final String NEXT =
            """
            select * from ended_visitor where (organization_id, contact_id) > (?, ?)
            order by organization_id, contact_id limit ?
            """;

    private final Session session;
    private final TablePages tables;

    EndedVisitors(Session session, TablePages tables) {
        this.session = session;
        this.tables = tables;
    }

    /** In the transaction that ends the visitor. */
    public void keep(EndedVisitor ended) {
        var policy = ended instanceof EndedVisitor.Expired expired ? expired.policy().name() : null;
        var became = ended instanceof EndedVisitor.Merged merged ? merged.contact() : null;
        session.createNativeMutationQuery(KEEP)
                .setParameter("organization", ended.end().organization())
                .setParameter("visitor", ended.end().visitor())
                .setParameter("version", ended.end().version())
                .setParameter("at", ended.end().at())
                .setParameter("policy", policy, String.class)
                .setParameter("became", became, UUID.class)
                .executeUpdate();
    }

    public long count() {
        return tables.count("select count(*) from ended_visitor");
    }

    /** Of all organizations, the next ones by organization and id. */
    public List<EndedVisitor> after(Place after, int most) {
        return tables.byId(NEXT, after, most, EndedVisitors::ended);
    }

    private static EndedVisitor ended(ResultSet row) throws SQLException {
        var end =
                new End(
                        row.getObject("organization_id", UUID.class),
                        row.getObject("contact_id", UUID.class),
                        row.getLong("version"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant());
        var policy = row.getString("policy");
        return policy == null
                ? new EndedVisitor.Merged(end, row.getObject("became", UUID.class))
                : new EndedVisitor.Expired(end, VisitorPolicy.valueOf(policy));
    }
}
