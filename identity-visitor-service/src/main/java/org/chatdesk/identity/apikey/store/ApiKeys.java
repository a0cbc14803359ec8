package org.chatdesk.identity.apikey.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Scope;
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

    /** Those that were not revoked, the newest first. */
    public List<ApiKey> of(UUID organization) {
        return stream("organizationId = ?1 and revokedAt is null order by id desc", organization)
                .map(ApiKeyRow::toApiKey)
                .toList();
    }

    public Optional<ApiKey> find(UUID organization, UUID id) {
        return kept(organization, id).map(ApiKeyRow::toApiKey);
    }

    public void add(ApiKey key, String secret) {
        persist(new ApiKeyRow(key, RandomSecret.hash(secret)));
        flush();
    }

    public void revoke(ApiKey key, Instant at) {
        kept(key.organization(), key.id()).orElseThrow().revokedAt = at;
        flush();
    }

    /** Two calls at once may both say so; the day is the same. */
    public void used(ApiKey key, LocalDate day) {
        update(
                "lastUsedOn = ?1 where organizationId = ?2 and id = ?3",
                day,
                key.organization(),
                key.id());
    }

    @Override
    @Transactional
    public boolean addMissing(UUID organization, String name, String secret, Instant at) {
        var hash = RandomSecret.hash(secret);
        if (count("organizationId = ?1 and hash = ?2", organization, hash) > 0) {
            return false;
        }
        var all = List.of(Scope.values());
        var key = new ApiKey(Ids.next(), organization, name, all, at, null, null, null);
        persist(new ApiKeyRow(key, hash));
        return true;
    }

    private Optional<ApiKeyRow> kept(UUID organization, UUID id) {
        return findByIdOptional(new ApiKeyRow.Key(organization, id))
                .filter(row -> row.revokedAt == null);
    }
}
