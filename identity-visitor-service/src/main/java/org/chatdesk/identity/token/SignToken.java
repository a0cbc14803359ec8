package org.chatdesk.identity.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.chatdesk.identity.token.domain.IssuedToken;
import org.chatdesk.identity.token.domain.Subject;
import org.chatdesk.identity.token.domain.TokenClaims;
import org.chatdesk.identity.token.domain.TokenIssuer;
import org.chatdesk.identity.token.domain.TokenLife;
import org.chatdesk.kit.id.Ids;

/** Signs internal tokens (RFC 7519, RS256) with the active key. */
@ApplicationScoped
class SignToken implements TokenIssuer {
    private static final String CHATDESK = "chatdesk";

    private final Keyring keyring;

    SignToken(Keyring keyring) {
        this.keyring = keyring;
    }

    @Override
    public IssuedToken issue(Subject subject, Instant now, Instant latest) {
        var key = keyring.active();
        var end = TokenLife.end(now, latest);
        var token =
                Jwt.claims(TokenClaims.of(subject, latest))
                        .issuer(CHATDESK)
                        .audience(CHATDESK)
                        .subject(subject.id().toString())
                        .issuedAt(now)
                        .expiresAt(end)
                        .claim("jti", Ids.next().toString())
                        .jws()
                        .algorithm(SignatureAlgorithm.RS256)
                        .keyId(key.kid())
                        .sign(key.privateKey());
        return new IssuedToken(token, end);
    }
}
