package org.chatdesk.identity.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;

/**
 * People who sign in. The provider comes up with the first of them, and what the service answers
 * until then is checked on the way.
 */
public final class SignIns {
    private static final OidcProvider PROVIDER = new OidcProvider();

    private SignIns() {}

    public static synchronized OidcProvider provider() {
        if (!PROVIDER.isUp()) {
            isUnavailable();
            PROVIDER.start();
            isUnavailable();
            PROVIDER.ready();
        }
        return PROVIDER;
    }

    private static void isUnavailable() { // INV-39
        exchange(PROVIDER.accessToken("sub-anybody", "anybody@mail.example", _ -> {}))
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("service.unavailable"));
    }

    /** Somebody with this verified address. */
    public static ValidatableResponse of(String subject, String email) {
        return of(subject, email, _ -> {});
    }

    public static ValidatableResponse of(
            String subject, String email, Consumer<JwtClaims> changes) {
        return exchange(provider().accessToken(subject, email, changes));
    }

    /** The same, having followed an invitation's link. */
    public static ValidatableResponse following(Object invitation, String subject, String email) {
        return exchange(subject, email, "invitation", invitation);
    }

    /** The same, having chosen where to work. */
    public static ValidatableResponse into(Object organization, String subject, String email) {
        return exchange(subject, email, "organization", organization);
    }

    private static ValidatableResponse exchange(
            String subject, String email, String parameter, Object value) {
        return given().auth()
                .oauth2(provider().accessToken(subject, email, _ -> {}))
                .queryParam(parameter, value)
                .get("/api/chat/token")
                .then();
    }

    public static ValidatableResponse exchange(String bearer) {
        return given().auth().oauth2(bearer).get("/api/chat/token").then();
    }
}
