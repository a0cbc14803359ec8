package org.chatdesk.identity.contact;

import static org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.chatdesk.identity.contact.domain.HostProfile;
import org.chatdesk.identity.contact.domain.HostSignIn;
import org.chatdesk.identity.contact.domain.HostWord;
import org.chatdesk.identity.contact.domain.IdentitySecret;
import org.chatdesk.identity.contact.store.IdentitySecrets;
import org.chatdesk.identity.vault.domain.RandomSecret;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Checks a host's token about its user: HS256, a known {@code kid}, {@code sub}, {@code aud}
 * chatdesk, an {@code exp} of at most an hour ahead; where there are, a plausible {@code iat} and
 * {@code jti}.
 */
@ApplicationScoped
class ReadUserToken implements HostSignIn {
    private static final int LONGEST_LIFE_MINUTES = 60;
    private static final int CLOCKS_DIFFER_BY_SECONDS = 60;

    private final IdentitySecrets secrets;

    ReadUserToken(IdentitySecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Optional<HostWord> read(UUID organization, String userToken, Instant now) {
        try {
            return Optional.of(word(verified(organization, userToken, now)));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            // Whatever is wrong with it, the caller learns only that it does not count.
            return Optional.empty();
        }
    }

    private JwtContext verified(UUID organization, String userToken, Instant now)
            throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                .setVerificationKeyResolver(keyOf(organization))
                .setExpectedAudience("chatdesk")
                .setRequireSubject()
                .setRequireExpirationTime()
                .setIssuedAtRestrictions(CLOCKS_DIFFER_BY_SECONDS, LONGEST_LIFE_MINUTES * 60)
                .setMaxFutureValidityInMinutes(LONGEST_LIFE_MINUTES)
                .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                .build()
                .process(userToken);
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

    private static HostWord word(JwtContext token) throws MalformedClaimException {
        var claims = token.getJwtClaims();
        claims.getJwtId();
        return new HostWord(
                profile(claims),
                fingerprint(token),
                Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis()));
    }

    /** Of the signature's bytes: the same token can be written in more than one way. */
    private static HostWord.Fingerprint fingerprint(JwtContext token) {
        var signed = (JsonWebSignature) token.getJoseObjects().getFirst();
        return new HostWord.Fingerprint(RandomSecret.hash(signed.getEncodedSignature()));
    }

    private static HostProfile profile(JwtClaims claims) throws MalformedClaimException {
        return new HostProfile(
                claims.getSubject(),
                claims.getStringClaimValue("type"),
                claims.getStringClaimValue("name"),
                claims.getStringClaimValue("email"),
                null,
                attributes(claims));
    }

    private static @Nullable Map<String, String> attributes(JwtClaims claims)
            throws MalformedClaimException {
        var told = claims.getClaimValue("attributes", Map.class);
        if (told == null) {
            return null;
        }
        var texts = new HashMap<String, String>();
        for (var entry : ((Map<?, ?>) told).entrySet()) {
            if (!(entry.getKey() instanceof String name)
                    || !(entry.getValue() instanceof String value)) {
                throw new MalformedClaimException("An attribute is no text");
            }
            texts.put(name, value);
        }
        return texts;
    }
}
