package org.chatdesk.notification.reminder.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.notification.reminder.domain.Unread;

/** A message that waits to be read by one contact. */
@Entity
@Table(name = "unread_message")
@IdClass(UnreadMessageRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class UnreadMessageRow extends PanacheEntityBase {
    @Id UUID organizationId;
    @Id UUID conversationId;
    @Id UUID contactId;
    @Id long seq;
    String senderName;
    String preview;
    Instant writtenAt;

    Unread unread() {
        return new Unread(seq, senderName, preview, writtenAt);
    }

    record Key(UUID organizationId, UUID conversationId, UUID contactId, long seq)
            implements Serializable {}
}
