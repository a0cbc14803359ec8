package org.chatdesk.runner.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chatdesk.runner.demo.Organization.Contact;
import org.chatdesk.runner.demo.Organization.IdentitySecret;

/**
 * What a website's backend signs to say who its user is: a JWT with HS256 (RFC 7519, RFC 7515),
 * audience {@code chatdesk}, valid for an hour.
 */
public final class HostToken {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFE = Duration.ofHours(1);

    private HostToken() {}

    public static String sign(IdentitySecret secret, Contact contact, Instant now) {
        String content =
                part(Map.of("alg", "HS256", "typ", "JWT", "kid", secret.kid()))
                        + "."
                        + part(claims(contact, now));
        return content + "." + encoded(hmac(secret.secret(), content));
    }

    private static Map<String, Object> claims(Contact contact, Instant now) {
        return Map.of(
                // Each is of one device: two that load the page in one second need two tokens.
                "jti", UUID.randomUUID().toString(),
                "sub", contact.externalId(),
                "aud", "chatdesk",
                "iat", now.getEpochSecond(),
                "exp", now.plus(LIFE).getEpochSecond(),
                "name", contact.name(),
                "email", contact.email(),
                "type", contact.type());
    }

    private static byte[] hmac(String secret, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            return mac.doFinal(bytes(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have HmacSHA256", e);
        }
    }

    private static String part(Map<String, Object> values) {
        try {
            return encoded(JSON.writeValueAsBytes(new TreeMap<>(values)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
