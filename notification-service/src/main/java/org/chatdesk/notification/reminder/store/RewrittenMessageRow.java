package org.chatdesk.notification.reminder.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A message that its sender has edited or removed. */
@Entity
@Table(name = "rewritten_message")
@IdClass(RewrittenMessageRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class RewrittenMessageRow extends PanacheEntityBase {
    @Id UUID organizationId;
    @Id UUID conversationId;
    @Id long seq;
    long version;
    String preview;
    boolean removed;

    record Key(UUID organizationId, UUID conversationId, long seq) implements Serializable {}
}
