package org.chatdesk.kit.testing.guard;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chatdesk.kit.testing.Tokens;

/** Tokens that look like an administrator's and that nobody may accept. INV-25 names them. */
final class ForgedTokens {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"%s\",\"kid\":\"%s\"}";

    private ForgedTokens() {}

    static Map<String, String> all() {
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("no token at all", "this-is-none");
        forged.put("expired", signed(claims("chatdesk", "chatdesk", Instant.now().minus(HOUR))));
        forged.put("of another issuer", signed(claims("https://evil.example", "chatdesk", soon())));
        forged.put("for another audience", signed(claims("chatdesk", "account", soon())));
        forged.put(
                "an ID token", signed(claims("http://oidc.example/realms/a", "console", soon())));
        forged.put("signed by nobody", unsigned());
        forged.put("signed with the public key", signedWithThePublicKey());
        forged.put("signed by a stranger", signedBy(strangersKey(), soonClaims()));
        return forged;
    }

    private static Instant soon() {
        return Instant.now().plus(HOUR);
    }

    private static JwtClaimsBuilder soonClaims() {
        return claims("chatdesk", "chatdesk", soon());
    }

    private static JwtClaimsBuilder claims(String issuer, String audience, Instant expires) {
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject(UUID.randomUUID().toString())
                .claim("kind", "member")
                .claim("org", UUID.randomUUID().toString())
                .claim("role", "super_admin")
                .claim("name", "Mallory")
                .groups(
                        Set.of(
                                "super_admin",
                                "admin",
                                "agent",
                                "contact",
                                "session",
                                "service",
                                "api_key"))
                .issuedAt(expires.minus(HOUR.multipliedBy(2)))
                .expiresAt(expires);
    }

    private static String signed(JwtClaimsBuilder claims) {
        return signedBy(Tokens.privateKey(), claims);
    }

    private static String signedBy(PrivateKey key, JwtClaimsBuilder claims) {
        return claims.jws().keyId(Tokens.KEY_ID).sign(key);
    }

    private static String unsigned() {
        return head("none") + "." + body() + ".";
    }

    /** The classic: the verifier's public key taken for a shared secret (RFC 8725, 2.1). */
    private static String signedWithThePublicKey() {
        try {
            var secret = (RSAPrivateCrtKey) Tokens.privateKey();
            var spec = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
            var open = KeyFactory.getInstance("RSA").generatePublic(spec);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(open.getEncoded(), "HmacSHA256"));
            var text = head("HS256") + "." + body();
            return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have RSA and HMAC", e);
        }
    }

    private static String head(String algorithm) {
        return base64(HEADER.formatted(algorithm, Tokens.KEY_ID).getBytes(StandardCharsets.UTF_8));
    }

    private static String body() {
        return signed(soonClaims()).split("\\.")[1];
    }

    private static PrivateKey strangersKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have RSA", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
