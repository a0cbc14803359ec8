package org.chatdesk.identity.apikey.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.identity.apikey.domain.ApiKey;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_key")
@IdClass(ApiKeyRow.Key.class)
class ApiKeyRow {
    @Id UUID organizationId;
    @Id UUID id;
    String name;
    byte[] hash;
    Instant createdAt;
    @Nullable Instant revokedAt;

    record Key(UUID organizationId, UUID id) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected ApiKeyRow() {}

    ApiKeyRow(ApiKey key, byte[] hash, Instant createdAt) {
        this.organizationId = key.organization();
        this.id = key.id();
        this.name = key.name();
        this.hash = hash;
        this.createdAt = createdAt;
    }

    ApiKey toApiKey() {
        return new ApiKey(id, organizationId, name);
    }
}
