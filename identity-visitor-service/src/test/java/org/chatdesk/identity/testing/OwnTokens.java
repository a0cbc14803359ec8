package org.chatdesk.identity.testing;

import static io.restassured.RestAssured.get;

import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/** Checks tokens as every other service does: with the published keys. */
public final class OwnTokens {
    private OwnTokens() {}

    /** The claims of a token of ours that is valid now; throws otherwise. */
    public static JwtClaims verified(String token) {
        try {
            var keys = new JsonWebKeySet(get("/.well-known/jwks.json").asString());
            return new JwtConsumerBuilder()
                    .setVerificationKeyResolver(
                            new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                    .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
                    .setExpectedIssuer("chatdesk")
                    .setExpectedAudience("chatdesk")
                    .setRequireExpirationTime()
                    .setRequireJwtId()
                    .build()
                    .processToClaims(token);
        } catch (JoseException | InvalidJwtException e) {
            throw new AssertionError("Not a valid token of ours", e);
        }
    }

    /** The claims of a token of whatever time. */
    public static JwtClaims read(String token) {
        try {
            return new JwtConsumerBuilder()
                    .setSkipAllValidators()
                    .setSkipSignatureVerification()
                    .build()
                    .processToClaims(token);
        } catch (InvalidJwtException e) {
            throw new AssertionError("Not a token", e);
        }
    }

    /** A list claim as text. */
    public static List<String> list(JwtClaims claims, String name) {
        return ((List<?>) claims.getClaimValue(name)).stream().map(Object::toString).toList();
    }
}
