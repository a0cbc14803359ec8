package org.chatdesk.identity.token;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.OwnTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.MalformedClaimException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenIT {
    @Inject Database database;

    @ConfigProperty(name = "chatdesk.service-secret")
    String secret;

    @Test
    void shouldPublishPublicKeysOnly() { // I2
        get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys.kty", everyItem(equalTo("RSA")))
                .body("keys.alg", everyItem(equalTo("RS256")))
                .body("keys.kid", not(empty()))
                .body("keys.d", everyItem(nullValue()));
    }

    @Test
    void shouldKeepThePrivateKeyWrapped() {
        var wrapped =
                (byte[]) database.one("select wrapped_private_key from signing_key where active");

        // PKCS #8 begins with a DER sequence and names the RSA algorithm soon after.
        assertThat(new String(wrapped, ISO_8859_1))
                .doesNotContain("\u002a\u0086\u0048\u0086\u00f7");
    }

    @Test
    void shouldGiveServicesATokenForTheSharedSecret() throws MalformedClaimException {
        var answer = ask("message", secret).statusCode(200).extract().jsonPath();

        var claims = OwnTokens.verified(answer.getString("token"));
        assertThat(claims.getStringClaimValue("kind")).isEqualTo("service");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("message");
        assertThat(OwnTokens.list(claims, "groups")).containsExactly("service");
        assertThat(claims.getExpirationTime().getValueInMillis())
                .isEqualTo(Instant.parse(answer.getString("expiresAt")).toEpochMilli());
    }

    @Test
    void shouldRefuseAnotherSecret() {
        ask("message", secret + "x").statusCode(401).body("code", equalTo("token.invalid"));
    }

    @Test
    void shouldRefuseANameThatIsNoService() {
        ask("Message Service", secret)
                .statusCode(400)
                .body("code", equalTo("request.invalid"))
                .body("errors[0].field", equalTo("service"));
    }

    private static ValidatableResponse ask(String service, String secret) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("service", service, "secret", secret))
                .post("/internal/tokens")
                .then();
    }
}
