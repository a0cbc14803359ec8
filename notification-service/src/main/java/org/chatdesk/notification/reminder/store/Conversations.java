package org.chatdesk.notification.reminder.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.chatdesk.notification.reminder.domain.Audience;

/** Whether conversations are archived, and how far contacts have read in them. */
@ApplicationScoped
public class Conversations {
    private static final String KEEP =
            """
            insert into conversation as known
                (organization_id, id, version, archived, quiet_up_to)
            values (:organization, :conversation, :version, :archived, :quietUpTo)
            on conflict (organization_id, id) do update
            set archived = case when excluded.version > known.version
                                then excluded.archived else known.archived end,
                version = greatest(known.version, excluded.version),
                quiet_up_to = greatest(known.quiet_up_to, excluded.quiet_up_to)
            """;
    private static final String READ =
            """
            insert into read_cursor as known (organization_id, conversation_id, contact_id, seq)
            values (:organization, :conversation, :contact, :seq)
            on conflict (organization_id, conversation_id, contact_id) do update
            set seq = greatest(known.seq, excluded.seq)
            """;

    private final EntityManager rows;

    Conversations(EntityManager rows) {
        this.rows = rows;
    }

    /** Keeps the newer state; every archiving counts, also one that is heard of late. */
    public void keep(UUID organization, UUID conversation, long version, boolean archived) {
        rows.createNativeQuery(KEEP)
                .setParameter("organization", organization)
                .setParameter("conversation", conversation)
                .setParameter("version", version)
                .setParameter("archived", archived)
                .setParameter("quietUpTo", archived ? version : 0L)
                .executeUpdate();
    }

    public void read(Audience audience, long seq) {
        rows.createNativeQuery(READ)
                .setParameter("organization", audience.organization())
                .setParameter("conversation", audience.conversation())
                .setParameter("contact", audience.contact())
                .setParameter("seq", seq)
                .executeUpdate();
    }

    public boolean isArchived(UUID organization, UUID conversation) {
        var key = new ConversationRow.Key(organization, conversation);
        var row = rows.find(ConversationRow.class, key);
        return row != null && row.archived;
    }
}
