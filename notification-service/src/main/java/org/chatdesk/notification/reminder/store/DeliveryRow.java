package org.chatdesk.notification.reminder.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A letter that was sent. */
@Entity
@Table(name = "delivery")
@IdClass(DeliveryRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class DeliveryRow extends PanacheEntityBase {
    @Id UUID organizationId;
    @Id UUID id;
    UUID conversationId;
    UUID contactId;
    String kind;
    long upToSeq;
    Instant sentAt;

    record Key(UUID organizationId, UUID id) implements Serializable {}
}
