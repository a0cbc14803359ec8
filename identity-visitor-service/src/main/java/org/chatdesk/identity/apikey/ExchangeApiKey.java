package org.chatdesk.identity.apikey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.chatdesk.identity.apikey.domain.ApiKey;
import org.chatdesk.identity.apikey.store.ApiKeys;
import org.chatdesk.identity.token.domain.IssuedToken;
import org.chatdesk.identity.token.domain.Subject;
import org.chatdesk.identity.token.domain.TokenIssuer;
import org.chatdesk.kit.tenancy.Tenancy;

/** Exchanges an API key for the internal token of the organization it belongs to. */
@ApplicationScoped
public class ExchangeApiKey {
    private final ApiKeys keys;
    private final TokenIssuer tokens;
    private final Tenancy tenancy;
    private final Clock clock;

    ExchangeApiKey(ApiKeys keys, TokenIssuer tokens, Tenancy tenancy, Clock clock) {
        this.keys = keys;
        this.tokens = tokens;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Empty when the key is unknown or revoked. */
    public Optional<IssuedToken> exchange(String secret) {
        // A key does not say whose it is: that is what we are about to find out.
        return tenancy.acrossOrganizations(
                        () -> QuarkusTransaction.requiringNew().call(() -> keys.bySecret(secret)))
                .map(this::issue);
    }

    private IssuedToken issue(ApiKey key) {
        var subject = new Subject.OfApiKey(key.id(), key.organization(), key.name());
        return tokens.issue(subject, clock.instant());
    }
}
