package org.chatdesk.identity.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.token.domain.IssuedToken;
import org.chatdesk.identity.token.domain.Subject;
import org.chatdesk.identity.token.domain.TokenIssuer;
import org.chatdesk.identity.vault.domain.RandomSecret;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives one of our own services its token, for the secret that only they share. */
@ApplicationScoped
public class IssueServiceToken {
    private final TokenIssuer tokens;
    private final String secret;
    private final Clock clock;

    IssueServiceToken(
            TokenIssuer tokens,
            @ConfigProperty(name = "chatdesk.service-secret") String secret,
            Clock clock) {
        this.tokens = tokens;
        this.secret = secret;
        this.clock = clock;
    }

    /** Empty when the secret is wrong. */
    public Optional<IssuedToken> issue(String service, String givenSecret) {
        if (!RandomSecret.same(givenSecret, secret)) {
            return Optional.empty();
        }
        var id = UUID.nameUUIDFromBytes(("service/" + service).getBytes(UTF_8));
        return Optional.of(tokens.issue(new Subject.OfService(id, service), clock.instant()));
    }
}
