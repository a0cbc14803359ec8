package org.chatdesk.identity.contact;

import static org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.chatdesk.identity.contact.domain.HostProfile;
import org.chatdesk.identity.contact.domain.HostSignIn;
import org.chatdesk.identity.contact.domain.IdentitySecret;
import org.chatdesk.identity.contact.store.IdentitySecrets;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** Checks a host's token about its user: HS256, a known secret, {@code sub}, a near {@code exp}. */
@ApplicationScoped
class ReadUserToken implements HostSignIn {
    private static final int LONGEST_LIFE_MINUTES = 60;

    private final IdentitySecrets secrets;

    ReadUserToken(IdentitySecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Optional<HostProfile> read(UUID organization, String userToken, Instant now) {
        try {
            return Optional.of(profile(verified(organization, userToken, now)));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            // Whatever is wrong with it, the caller learns only that it does not count.
            return Optional.empty();
        }
    }

    private JwtClaims verified(UUID organization, String userToken, Instant now)
            throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                .setVerificationKeyResolver(keyOf(organization))
                .setExpectedAudience("chatdesk")
                .setRequireSubject()
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes(LONGEST_LIFE_MINUTES)
                .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                .build()
                .processToClaims(userToken);
    }

    private VerificationKeyResolver keyOf(UUID organization) {
        return new VerificationKeyResolver() {
            @Override
            public SecretKeySpec resolveKey(JsonWebSignature token, List<JsonWebStructure> nesting)
                    throws UnresolvableKeyException {
                return named(organization, token.getKeyIdHeaderValue());
            }
        };
    }

    private SecretKeySpec named(UUID organization, @Nullable String kid)
            throws UnresolvableKeyException {
        return Optional.ofNullable(kid)
                .flatMap(name -> secrets.find(organization, name))
                .map(IdentitySecret::key)
                .map(key -> new SecretKeySpec(key, "HmacSHA256"))
                .orElseThrow(() -> new UnresolvableKeyException("No such secret"));
    }

    private static HostProfile profile(JwtClaims claims) throws MalformedClaimException {
        return new HostProfile(
                claims.getSubject(),
                claims.getStringClaimValue("type"),
                claims.getStringClaimValue("name"),
                claims.getStringClaimValue("email"),
                null);
    }
}
