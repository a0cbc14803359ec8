package org.chatdesk.notification.reminder.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** What a reminder must know of a conversation. */
@Entity
@Table(name = "conversation")
@IdClass(ConversationRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class ConversationRow extends PanacheEntityBase {
    @Id UUID organizationId;
    @Id UUID id;
    long version;
    boolean archived;
    long quietUpTo;

    record Key(UUID organizationId, UUID id) implements Serializable {}
}
