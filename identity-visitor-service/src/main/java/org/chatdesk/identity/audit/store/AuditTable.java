package org.chatdesk.identity.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.audit.domain.Audited;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.json.EventJson;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps the audit log. Its ids rise with time, so they are the order and the cursor. */
@ApplicationScoped
public class AuditTable implements AuditLog {
    private static final String ADD =
            """
            insert into audit_entry
            (organization_id, id, at, actor_kind, actor_id, actor_name, action, subject, before, after)
            values (:organization, :id, :at, :kind, :actor, :name, :action, :subject,
                    cast(:before as jsonb), cast(:after as jsonb))
            """;
    private static final String PAGE =
            """
            select id, actor_kind, actor_id, actor_name, action, subject,
                   coalesce(before::text, 'null') as before, coalesce(after::text, 'null') as after, at
            from audit_entry
            where organization_id = :organization
              and (cast(:cursor as uuid) is null or id < cast(:cursor as uuid))
              and (cast(:area as text) is null or action like cast(:area as text) || '.%')
              and (cast(:actor as uuid) is null or actor_id = cast(:actor as uuid))
            order by id desc
            limit :limit
            """;

    private final Session session;
    private final Event<AuditEntry> recorded;

    AuditTable(Session session, Event<AuditEntry> recorded) {
        this.session = session;
        this.recorded = recorded;
    }

    @Override
    public void record(AuditEntry entry) {
        session.createNativeMutationQuery(ADD)
                .setParameter("organization", entry.organization())
                .setParameter("id", Ids.next())
                .setParameter("at", entry.at())
                .setParameter("kind", entry.actor().kind().name())
                .setParameter("actor", entry.actor().id(), UUID.class)
                .setParameter("name", entry.actor().name())
                .setParameter("action", entry.action())
                .setParameter("subject", entry.subject())
                .setParameter("before", json(entry.before()), String.class)
                .setParameter("after", json(entry.after()), String.class)
                .executeUpdate();
        recorded.fire(entry);
    }

    private static @Nullable String json(@Nullable Object state) {
        return state == null ? null : EventJson.mapper().valueToTree(state).toString();
    }

    /**
     * Newest first.
     *
     * @param cursor only what is older than this entry
     * @param area only actions of this feature, such as {@code member}
     * @param actor only what this member did
     */
    public List<Audited> page(
            UUID organization,
            @Nullable UUID cursor,
            @Nullable String area,
            @Nullable UUID actor,
            int limit) {
        return session.createNativeQuery(PAGE, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("actor_kind", String.class)
                .addScalar("actor_id", UUID.class)
                .addScalar("actor_name", String.class)
                .addScalar("action", String.class)
                .addScalar("subject", String.class)
                .addScalar("before", String.class)
                .addScalar("after", String.class)
                .addScalar("at", Instant.class)
                .setParameter("organization", organization)
                .setParameter("cursor", cursor, UUID.class)
                .setParameter("area", area, String.class)
                .setParameter("actor", actor, UUID.class)
                .setParameter("limit", limit)
                .getResultStream()
                .map(AuditTable::audited)
                .toList();
    }

    private static Audited audited(Object[] column) {
        var actor =
                new Actor(
                        Actor.Kind.valueOf((String) column[1]),
                        (UUID) column[2],
                        (String) column[3]);
        return new Audited(
                (UUID) column[0],
                actor,
                (String) column[4],
                (String) column[5],
                (String) column[6],
                (String) column[7],
                (Instant) column[8]);
    }
}
