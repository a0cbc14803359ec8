package org.chatdesk.identity.apikey.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A host backend's key, without its secret.
 *
 * @param scopes what it may do
 * @param createdBy the administrator's name; absent for keys of the seed
 * @param expiresAt when it stops working by itself, UTC; absent when it does not
 * @param lastUsedOn the last day (UTC) it was used; absent when it never was
 */
public record ApiKey(
        UUID id,
        UUID organization,
        String name,
        List<Scope> scopes,
        Instant createdAt,
        @Nullable String createdBy,
        @Nullable Instant expiresAt,
        @Nullable LocalDate lastUsedOn) {

    /** When it stops working; {@link Instant#MAX} for keys that do not. */
    public Instant end() {
        return expiresAt == null ? Instant.MAX : expiresAt;
    }

    public boolean isValid(Instant now) {
        return now.isBefore(end());
    }
}
