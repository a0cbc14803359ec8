package org.chatdesk.gateway.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.gateway.access.domain.Credential;
import org.chatdesk.kit.json.EventJson;

/** Reads a JWT's claims (RFC 7519) without verifying it: good for refusing, for nothing else. */
final class TokenReading {
    private static final int LONGEST = 8_192;

    private TokenReading() {}

    static Optional<Credential> credential(String token) {
        var parts = token.split("\\.", 4);
        if (parts.length != 3 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var claims = EventJson.mapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
            return Optional.of(credential(claims));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Credential credential(JsonNode claims) {
        var role = claims.path("role");
        return new Credential(
                UUID.fromString(claims.path("org").asText()),
                UUID.fromString(claims.path("sub").asText()),
                claims.path("kind").asText().equals("contact"),
                role.isTextual() ? role.textValue() : null,
                claims.path("iat").asLong());
    }
}
