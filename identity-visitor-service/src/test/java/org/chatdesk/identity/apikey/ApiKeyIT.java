package org.chatdesk.identity.apikey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.identity.testing.OwnTokens;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.kit.testing.Tokens;
import org.jose4j.jwt.MalformedClaimException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiKeyIT { // I12

    @Test
    void shouldOpenItsOwnOrganization() throws MalformedClaimException {
        var token =
                exchange(Tokens.service("gateway"), Seeded.CLINIC_API_KEY)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("token");

        var claims = OwnTokens.verified(token);
        assertThat(claims.getStringClaimValue("kind")).isEqualTo("api_key");
        assertThat(claims.getStringClaimValue("org")).isEqualTo(Seeded.CLINIC.toString());
    }

    @Test
    void shouldRefuseAnUnknownKey() {
        exchange(Tokens.service("gateway"), Seeded.CLINIC_API_KEY + "x")
                .statusCode(401)
                .body("code", equalTo("token.invalid"));
    }

    @Test
    void shouldAnswerServicesOnly() { // INV-25
        exchange(Tokens.contact(Seeded.CLINIC, UUID.randomUUID(), "client", "C"), "any")
                .statusCode(403)
                .body("code", equalTo("access.denied"));
    }

    private static ValidatableResponse exchange(String bearer, String key) {
        return given().auth()
                .oauth2(bearer)
                .contentType(ContentType.JSON)
                .body(Map.of("key", key))
                .post("/internal/tokens/api-key")
                .then();
    }
}
