package org.chatdesk.notification.reminder.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.chatdesk.notification.reminder.domain.Audience;
import org.chatdesk.notification.reminder.domain.Unread;

/** Messages that wait to be read, kept as short as a letter needs them. */
@ApplicationScoped
public class UnreadMessages {
    private static final String ADD =
            """
            insert into unread_message (organization_id, conversation_id, contact_id, seq,
                                        sender_name, preview, written_at)
            values (:organization, :conversation, :contact, :seq, :sender, :preview, :writtenAt)
            on conflict do nothing
            """;
    // What was read, or was there when the conversation was archived, may not be deleted yet.
    private static final String STILL_UNREAD =
            """
            from UnreadMessageRow m
            where m.organizationId = :organization and m.conversationId = :conversation
              and m.contactId = :contact
              and m.seq > coalesce((select r.seq from ReadCursorRow r
                                    where r.organizationId = m.organizationId
                                      and r.conversationId = m.conversationId
                                      and r.contactId = m.contactId), 0)
              and m.seq > coalesce((select c.quietUpTo from ConversationRow c
                                    where c.organizationId = m.organizationId
                                      and c.id = m.conversationId), 0)
              and not exists (select r.seq from RewrittenMessageRow r
                              where r.organizationId = m.organizationId
                                and r.conversationId = m.conversationId
                                and r.seq = m.seq and r.removed = true)
            order by m.seq
            """;
    private static final String DELETE =
            """
            delete from UnreadMessageRow m
            where m.organizationId = :organization and m.conversationId = :conversation
              and m.contactId = :contact and m.seq <= :upTo
            """;
    private static final String FORGET =
            """
            delete from UnreadMessageRow m
            where m.organizationId = :organization and m.contactId = :contact
            """;

    private final EntityManager rows;
    private final RewrittenMessages rewritten;

    UnreadMessages(EntityManager rows, RewrittenMessages rewritten) {
        this.rows = rows;
        this.rewritten = rewritten;
    }

    public void add(Audience audience, Unread message) {
        rows.createNativeQuery(ADD)
                .setParameter("organization", audience.organization())
                .setParameter("conversation", audience.conversation())
                .setParameter("contact", audience.contact())
                .setParameter("seq", message.seq())
                .setParameter("sender", message.sender())
                .setParameter("preview", message.preview())
                .setParameter("writtenAt", message.writtenAt())
                .executeUpdate();
    }

    /** In order, and as their senders want them said now. */
    public List<Unread> of(Audience audience) {
        var unread = asSent(audience);
        if (unread.isEmpty()) {
            return unread;
        }
        var edited = rewritten.edited(audience, unread.getFirst().seq());
        return unread.stream()
                .map(message ->
                        message.saying(edited.getOrDefault(message.seq(), message.preview())))
                .toList();
    }

    private List<Unread> asSent(Audience audience) {
        return rows.createQuery(STILL_UNREAD, UnreadMessageRow.class)
                .setParameter("organization", audience.organization())
                .setParameter("conversation", audience.conversation())
                .setParameter("contact", audience.contact())
                .getResultStream()
                .map(UnreadMessageRow::unread)
                .toList();
    }

    public void delete(Audience audience, long upTo) {
        rows.createQuery(DELETE)
                .setParameter("organization", audience.organization())
                .setParameter("conversation", audience.conversation())
                .setParameter("contact", audience.contact())
                .setParameter("upTo", upTo)
                .executeUpdate();
    }

    public void deleteAll(Audience audience) {
        delete(audience, Long.MAX_VALUE);
    }

    public void forget(UUID organization, UUID contact) {
        rows.createQuery(FORGET)
                .setParameter("organization", organization)
                .setParameter("contact", contact)
                .executeUpdate();
    }
}
