package org.chatdesk.identity.visitor.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.identity.visitor.domain.Visitor;

@Entity
@Table(name = "visitor")
@IdClass(VisitorRow.Key.class)
class VisitorRow {
    @Id UUID organizationId;
    @Id UUID contactId;
    String placeholderEmail;
    Instant createdAt;
    Instant expiresAt;

    record Key(UUID organizationId, UUID contactId) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected VisitorRow() {}

    VisitorRow(Visitor visitor) {
        organizationId = visitor.contact().organization();
        contactId = visitor.contact().id();
        placeholderEmail = visitor.placeholderEmail();
        createdAt = visitor.createdAt();
        expiresAt = visitor.expiresAt();
    }
}
