package org.chatdesk.identity.apikey.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatdesk.contracts.Scope;
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
    String[] scopes;
    Instant createdAt;
    @Nullable String createdBy;
    @Nullable Instant expiresAt;
    @Nullable LocalDate lastUsedOn;
    @Nullable Instant revokedAt;

    record Key(UUID organizationId, UUID id) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected ApiKeyRow() {}

    ApiKeyRow(ApiKey key, byte[] hash) {
        this.organizationId = key.organization();
        this.id = key.id();
        this.name = key.name();
        this.hash = hash;
        this.scopes = key.scopes().stream().map(Scope::text).toArray(String[]::new);
        this.createdAt = key.createdAt();
        this.createdBy = key.createdBy();
        this.expiresAt = key.expiresAt();
    }

    ApiKey toApiKey() {
        // A scope that this version does not know opens nothing here.
        var known = Stream.of(scopes).map(Scope::of).flatMap(Optional::stream).toList();
        return new ApiKey(
                id, organizationId, name, known, createdAt, createdBy, expiresAt, lastUsedOn);
    }
}
