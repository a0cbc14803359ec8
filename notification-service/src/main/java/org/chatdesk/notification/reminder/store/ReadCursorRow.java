package org.chatdesk.notification.reminder.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** How far a contact has read. */
@Entity
@Table(name = "read_cursor")
@IdClass(AudienceKey.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class ReadCursorRow extends PanacheEntityBase {
    @Id UUID organizationId;
    @Id UUID conversationId;
    @Id UUID contactId;
    long seq;
}
