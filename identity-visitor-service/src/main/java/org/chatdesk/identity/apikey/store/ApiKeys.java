package org.chatdesk.identity.apikey.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.apikey.domain.ApiKey;
import org.chatdesk.identity.apikey.domain.ApiKeyKeeper;
import org.chatdesk.identity.vault.domain.RandomSecret;
import org.chatdesk.kit.id.Ids;

/** Keeps API keys by the hash of their secret; see {@link RandomSecret} for why that is enough. */
@ApplicationScoped
public class ApiKeys implements PanacheRepositoryBase<ApiKeyRow, ApiKeyRow.Key>, ApiKeyKeeper {

    /** The key of any organization with this secret, unless it was revoked. */
    public Optional<ApiKey> bySecret(String secret) {
        return find("hash = ?1 and revokedAt is null", (Object) RandomSecret.hash(secret))
                .firstResultOptional()
                .map(ApiKeyRow::toApiKey);
    }

    @Override
    @Transactional
    public void keep(UUID organization, String name, String secret, Instant at) {
        var hash = RandomSecret.hash(secret);
        if (count("organizationId = ?1 and hash = ?2", organization, hash) == 0) {
            persist(new ApiKeyRow(new ApiKey(Ids.next(), organization, name), hash, at));
        }
    }
}
