package org.chatdesk.identity.contact.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.identity.contact.domain.KeptSecret;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "identity_secret")
@IdClass(IdentitySecretRow.Key.class)
class IdentitySecretRow {
    @Id UUID organizationId;
    @Id String kid;
    byte[] wrappedSecret;
    Instant createdAt;
    @Nullable String createdBy;
    @Nullable Instant revokedAt;

    record Key(UUID organizationId, String kid) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected IdentitySecretRow() {}

    IdentitySecretRow(UUID organization, String kid, byte[] wrappedSecret, Instant createdAt) {
        this.organizationId = organization;
        this.kid = kid;
        this.wrappedSecret = wrappedSecret;
        this.createdAt = createdAt;
    }

    KeptSecret kept() {
        return new KeptSecret(kid, createdAt, createdBy);
    }

    boolean isValid() {
        return revokedAt == null;
    }
}
