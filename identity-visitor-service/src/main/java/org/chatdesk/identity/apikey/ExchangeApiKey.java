package org.chatdesk.identity.apikey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chatdesk.identity.apikey.domain.ApiKey;
import org.chatdesk.identity.apikey.store.ApiKeys;
import org.chatdesk.identity.organization.domain.Organizations;
import org.chatdesk.identity.token.domain.IssuedToken;
import org.chatdesk.identity.token.domain.Subject;
import org.chatdesk.identity.token.domain.TokenIssuer;
import org.chatdesk.kit.tenancy.Tenancy;

/** Exchanges an API key for the internal token of the organization it belongs to. */
@ApplicationScoped
public class ExchangeApiKey {
    private final ApiKeys keys;
    private final Organizations organizations;
    private final TokenIssuer tokens;
    private final Tenancy tenancy;
    private final Clock clock;

    ExchangeApiKey(
            ApiKeys keys,
            Organizations organizations,
            TokenIssuer tokens,
            Tenancy tenancy,
            Clock clock) {
        this.keys = keys;
        this.organizations = organizations;
        this.tokens = tokens;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Empty when the key is unknown, revoked or over, or its organization is suspended. */
    public Optional<IssuedToken> exchange(String secret) {
        var now = clock.instant();
        // A key does not say whose it is: that is what we are about to find out.
        return tenancy.acrossOrganizations(
                        () -> QuarkusTransaction.requiringNew().call(() -> use(secret, now)))
                .map(key -> issue(key, now));
    }

    private Optional<ApiKey> use(String secret, Instant now) {
        var key =
                keys.bySecret(secret)
                        .filter(found -> found.isValid(now))
                        .filter(found -> !organizations.get(found.organization()).suspended());
        key.ifPresent(found -> remember(found, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return key;
    }

    /** Once a day: a busy key must not mean a busy row. */
    private void remember(ApiKey key, LocalDate today) {
        if (!today.equals(key.lastUsedOn())) {
            keys.used(key, today);
        }
    }

    private IssuedToken issue(ApiKey key, Instant now) {
        var subject = new Subject.OfApiKey(key.id(), key.organization(), key.name(), key.scopes());
        return tokens.issue(subject, now, key.end());
    }
}
