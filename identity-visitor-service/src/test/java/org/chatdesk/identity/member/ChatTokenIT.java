package org.chatdesk.identity.member;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.testing.OidcProvider;
import org.chatdesk.identity.testing.OwnTokens;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.SignIns;
import org.chatdesk.kit.testing.Tokens;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChatTokenIT { // I1, I2
    private static final String ADAS_EMAIL = "ada@CLINIC.example";
    private OidcProvider provider;

    @BeforeEach
    void startProvider() {
        provider = SignIns.provider();
    }

    @Test
    void shouldExchangeASignInForAMembersToken() throws MalformedClaimException {
        var answer =
                exchange(token("sub-ada", ADAS_EMAIL))
                        .statusCode(200)
                        .body("member.id", equalTo(Seeded.ADA.toString()))
                        .body("member.name", equalTo("Ada Agent"))
                        .body("member.role", equalTo("agent"))
                        .body("organization.name", equalTo("Harbour Clinic"))
                        .body("expiresAt", notNullValue())
                        .extract()
                        .jsonPath();

        var claims = OwnTokens.verified(answer.getString("token"));
        assertThat(claims.getSubject()).isEqualTo(Seeded.ADA.toString());
        assertThat(claims.getStringClaimValue("kind")).isEqualTo("member");
        assertThat(claims.getStringClaimValue("org")).isEqualTo(Seeded.CLINIC.toString());
        assertThat(OwnTokens.list(claims, "groups")).containsExactly("agent");
        assertThat(OwnTokens.list(claims, "departments"))
                .containsExactly(Seeded.BILLING.toString());
    }

    @Test
    void shouldKnowAMemberByWhoTheyAreOnceTheySignedIn() {
        exchange(token("sub-bo", "bo@clinic.example")).statusCode(200);

        exchange(token("sub-bo", "bo@elsewhere.example"))
                .statusCode(200)
                .body("member.name", equalTo("Bo Boss"));
        exchange(token("sub-somebody-else", "bo@clinic.example"))
                .statusCode(403)
                .body("code", equalTo("member.not-invited"));
    }

    @Test
    void shouldRefuseWhoWasNotInvited() {
        exchange(token("sub-eve", "eve@clinic.example"))
                .statusCode(403)
                .body("code", equalTo("member.not-invited"));
    }

    @Test
    void shouldNotBelieveAnUnverifiedAddress() { // INV-27
        var unverified =
                provider.accessToken(
                        "sub-mallory",
                        "ada@clinic.example",
                        claims -> claims.setClaim("email_verified", false));

        exchange(unverified).statusCode(403).body("code", equalTo("member.not-invited"));
    }

    @Test
    void shouldRefuseTokensForOthersAndOldOnes() { // INV-25
        refused(claims -> claims.setAudience("chatdesk-console"));
        refused(claims -> claims.setIssuer("http://127.0.0.1:1/realms/chatdesk"));
        refused(claims -> claims.setExpirationTimeMinutesInTheFuture(-1));
        exchange(Tokens.member(Seeded.CLINIC, Seeded.ADA, Role.AGENT, "Ada")).statusCode(401);
        exchange(new OidcProvider().accessToken("sub-ada", ADAS_EMAIL, _ -> {})).statusCode(401);
        exchange(provider.accessTokenWithUnknownKey("sub-ada", ADAS_EMAIL)).statusCode(401);
        exchange("not-a-token").statusCode(401).body("code", equalTo("token.invalid"));
    }

    @Test
    void shouldTakeTheProvidersTokensNowhereElse() { // INV-25
        var withRoles =
                provider.accessToken(
                        "sub-ada",
                        ADAS_EMAIL,
                        claims -> {
                            claims.setClaim("groups", List.of("session", "service"));
                            claims.setClaim("realm_access", Map.of("roles", List.of("session")));
                        });

        given().auth().oauth2(withRoles).get("/api/widget/departments").then().statusCode(401);
    }

    private void refused(Consumer<JwtClaims> change) {
        exchange(provider.accessToken("sub-ada", ADAS_EMAIL, change))
                .statusCode(401)
                .body("code", equalTo("token.invalid"));
    }

    private String token(String subject, String email) {
        return provider.accessToken(subject, email, _ -> {});
    }

    private static ValidatableResponse exchange(String bearer) {
        return SignIns.exchange(bearer);
    }
}
