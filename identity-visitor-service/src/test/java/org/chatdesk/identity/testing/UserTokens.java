package org.chatdesk.identity.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Tokens as a host's backend makes them. */
public final class UserTokens {
    private UserTokens() {}

    /** A good token of the clinic's backend, with these changes. */
    public static String ofClinic(String subject, Consumer<JwtClaims> changes) {
        return sign(claims(subject, changes), Seeded.CLINIC_KID, Seeded.CLINIC_SECRET);
    }

    public static JwtClaims claims(String subject, Consumer<JwtClaims> changes) {
        var claims = new JwtClaims();
        claims.setSubject(subject);
        claims.setAudience("chatdesk");
        claims.setGeneratedJwtId();
        endIn(claims, Duration.ofMinutes(5));
        changes.accept(claims);
        return claims;
    }

    public static void endIn(JwtClaims claims, Duration life) {
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(Instant.now().plus(life).toEpochMilli()));
    }

    public static String sign(JwtClaims claims, String kid, String secret) {
        try {
            var token = new JsonWebSignature();
            token.setAlgorithmHeaderValue("HS256");
            token.setKeyIdHeaderValue(kid);
            token.setKey(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            token.setPayload(claims.toJson());
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Not signed", e);
        }
    }
}
