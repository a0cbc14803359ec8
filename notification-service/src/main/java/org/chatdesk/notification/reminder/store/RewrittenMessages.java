package org.chatdesk.notification.reminder.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chatdesk.notification.reminder.domain.Audience;

/** What messages say since their senders edited or removed them. */
@ApplicationScoped
public class RewrittenMessages {
    private static final String KEEP =
            """
            insert into rewritten_message as known
                (organization_id, conversation_id, seq, version, preview, removed)
            values (:organization, :conversation, :seq, :version, :preview, :removed)
            on conflict (organization_id, conversation_id, seq) do update
            set version = excluded.version, preview = excluded.preview,
                removed = excluded.removed
            where known.version < excluded.version
            """;
    private static final String FORGET =
            """
            delete from RewrittenMessageRow r
            where r.organizationId = :organization and r.conversationId = :conversation
            """;
    private static final String OF =
            """
            from RewrittenMessageRow r
            where r.organizationId = :organization and r.conversationId = :conversation
              and r.removed = false and r.seq >= :from
            """;

    private final EntityManager rows;

    RewrittenMessages(EntityManager rows) {
        this.rows = rows;
    }

    /** The newer version wins. */
    public void keep(
            UUID organization,
            UUID conversation,
            long seq,
            long version,
            String preview,
            boolean removed) {
        rows.createNativeQuery(KEEP)
                .setParameter("organization", organization)
                .setParameter("conversation", conversation)
                .setParameter("seq", seq)
                .setParameter("version", version)
                .setParameter("preview", preview)
                .setParameter("removed", removed)
                .executeUpdate();
    }

    public void forget(UUID organization, UUID conversation) {
        rows.createQuery(FORGET)
                .setParameter("organization", organization)
                .setParameter("conversation", conversation)
                .executeUpdate();
    }

    /** What edited messages say now, from the number {@code from} on, by their numbers. */
    Map<Long, String> edited(Audience audience, long from) {
        return rows.createQuery(OF, RewrittenMessageRow.class)
                .setParameter("organization", audience.organization())
                .setParameter("conversation", audience.conversation())
                .setParameter("from", from)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.seq, row -> row.preview));
    }
}
