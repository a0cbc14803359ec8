package org.chatdesk.identity.testing;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/** What a started widget was told. */
public record Started(JsonPath answer) {

    public String token() {
        return Objects.requireNonNull(answer.getString("token"));
    }

    public JwtClaims claims() {
        return OwnTokens.verified(token());
    }

    public Instant expiresAt() {
        return Instant.parse(answer.getString("expiresAt"));
    }

    public String sessionToken() {
        return Objects.requireNonNull(answer.getString("sessionToken"));
    }

    public boolean isNobody() {
        return answer.get("contact") == null;
    }

    public UUID contact() {
        return UUID.fromString(answer.getString("contact.id"));
    }
}
