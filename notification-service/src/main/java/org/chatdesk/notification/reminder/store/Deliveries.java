package org.chatdesk.notification.reminder.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.notification.reminder.domain.Audience;
import org.chatdesk.notification.reminder.domain.Reminder;

/** Letters that were sent. */
@ApplicationScoped
public class Deliveries {
    private static final String ADD =
            """
            insert into delivery
                (organization_id, id, conversation_id, contact_id, kind, up_to_seq, sent_at)
            values (:organization, :run, :conversation, :contact, :kind, :upTo, :at)
            on conflict (organization_id, id) do nothing
            """;
    private static final String NEWEST =
            """
            select d.id from DeliveryRow d
            where d.organizationId = :organization and d.conversationId = :conversation
              and d.contactId = :contact
            order by d.sentAt desc
            """;

    private final EntityManager rows;

    Deliveries(EntityManager rows) {
        this.rows = rows;
    }

    /** Keeps that the run's letter was sent; answers whether that is new. */
    public boolean add(Reminder reminder, String kind, long upTo, Instant at) {
        var audience = reminder.audience();
        return rows.createNativeQuery(ADD)
                        .setParameter("organization", audience.organization())
                        .setParameter("run", reminder.run())
                        .setParameter("conversation", audience.conversation())
                        .setParameter("contact", audience.contact())
                        .setParameter("kind", kind)
                        .setParameter("upTo", upTo)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /** Ids of the last letters, oldest first. */
    public List<UUID> newest(Audience audience, int most) {
        return rows.createQuery(NEWEST, UUID.class)
                .setParameter("organization", audience.organization())
                .setParameter("conversation", audience.conversation())
                .setParameter("contact", audience.contact())
                .setMaxResults(most)
                .getResultList()
                .reversed();
    }
}
