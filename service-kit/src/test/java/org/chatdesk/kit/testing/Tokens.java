package org.chatdesk.kit.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatdesk.contracts.Scope;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens of every kind of caller, signed as identity-visitor-service signs them. */
public final class Tokens {
    /** Under which the issuer publishes its key. */
    public static final String KEY_ID = TokenIssuer.KEY_ID;

    static final String PRIVATE_KEY = "chatdesk.test.private-key";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private Tokens() {}

    public static String member(UUID organization, UUID id, Role role, String name) {
        var group = role.name().toLowerCase(Locale.ROOT);
        return sign(
                claims("member", id, group, Instant.now().plus(LIFE))
                        .claim("org", organization.toString())
                        .claim("role", group)
                        .claim("name", name)
                        .claim("departments", List.of()));
    }

    public static String contact(UUID organization, UUID id, String type, String name) {
        return contact(organization, id, type, name, Instant.now().plus(LIFE));
    }

    public static String contact(
            UUID organization, UUID id, String type, String name, Instant expires) {
        return sign(ofContact(organization, id, type, name, expires));
    }

    /** Somebody who speaks with this department. */
    public static String contactOf(
            UUID department, UUID organization, UUID id, String type, String name) {
        return sign(
                ofContact(organization, id, type, name, Instant.now().plus(LIFE))
                        .claim("departments", List.of(department.toString())));
    }

    private static JwtClaimsBuilder ofContact(
            UUID organization, UUID id, String type, String name, Instant expires) {
        return claims("contact", id, "contact", expires)
                .claim("org", organization.toString())
                .claim("contactType", type)
                .claim("name", name);
    }

    public static String session(UUID organization, UUID id) {
        return sign(
                claims("session", id, "session", Instant.now().plus(LIFE))
                        .claim("org", organization.toString())
                        .claim("name", "session"));
    }

    /** A key that may do everything keys can do. */
    public static String apiKey(UUID organization, UUID id) {
        return apiKey(organization, id, Scope.values());
    }

    public static String apiKey(UUID organization, UUID id, Scope... scopes) {
        var groups = new HashSet<>(Set.of("api_key"));
        Stream.of(scopes).map(Scope::text).forEach(groups::add);
        return sign(
                claims("api_key", id, "api_key", Instant.now().plus(LIFE))
                        .groups(groups)
                        .claim("org", organization.toString())
                        .claim("name", "test key"));
    }

    public static String service(String name) {
        return sign(
                claims("service", UUID.randomUUID(), "service", Instant.now().plus(LIFE))
                        .claim("name", name));
    }

    private static JwtClaimsBuilder claims(String kind, UUID id, String group, Instant expires) {
        return Jwt.issuer("chatdesk")
                .audience("chatdesk")
                .subject(id.toString())
                .claim("kind", kind)
                .groups(Set.of(group))
                .expiresAt(expires);
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(TokenIssuer.KEY_ID).sign(privateKey());
    }

    /** Signs as the issuer does. */
    public static PrivateKey privateKey() {
        var encoded = ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("The test key is not readable", e);
        }
    }
}
