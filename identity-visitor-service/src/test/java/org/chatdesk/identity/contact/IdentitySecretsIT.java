package org.chatdesk.identity.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.UserTokens;
import org.chatdesk.identity.testing.WidgetStart;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdentitySecretsIT { // I6, I13
    private static final String PATH = "/api/admin/identity-secrets";

    @Test
    void shouldRotateWithTwoAtOnceAndRevokeEach() {
        var fresh = add();
        assertThat(fresh.getString("secret")).matches("cds_[A-Za-z0-9_-]{43}");
        opens(Seeded.MARKET_KID, Seeded.MARKET_SECRET, 200);
        opens(fresh.getString("kid"), fresh.getString("secret"), 200);

        market().post(PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("identity-secret.too-many"));
        var listed = market().get(PATH).then().statusCode(200);
        listed.body("secrets.kid", contains(Seeded.MARKET_KID, fresh.getString("kid")));
        assertThat(listed.extract().asString()).doesNotContain("cds_");

        market().delete(PATH + "/" + fresh.getString("kid")).then().statusCode(204);

        opens(fresh.getString("kid"), fresh.getString("secret"), 401);
        opens(Seeded.MARKET_KID, Seeded.MARKET_SECRET, 200);
        market().get(PATH).then().body("secrets.kid", contains(Seeded.MARKET_KID));
        var audit = market().get("/api/admin/audit?area=identity-secret").then();
        audit.body("entries[0].action", equalTo("identity-secret.revoked"))
                .body("entries[1].action", equalTo("identity-secret.added"))
                .body("entries[1].subject", equalTo(fresh.getString("kid")));
        assertThat(audit.extract().asString()).doesNotContain(fresh.getString("secret"));
    }

    @Test
    void shouldNotKnowAnotherOrganizationsSecrets() { // INV-13
        var theirs = market().delete(PATH + "/" + Seeded.CLINIC_KID);
        var nobodys = market().delete(PATH + "/nobodys");

        theirs.then().statusCode(404);
        assertThat(theirs.asString()).isEqualTo(nobodys.asString());
    }

    @Test
    void shouldBeForAdministratorsOnly() { // INV-25
        member(Role.AGENT).get(PATH).then().statusCode(403);
        member(Role.AGENT).post(PATH).then().statusCode(403);
    }

    private static JsonPath add() {
        return market().post(PATH).then().statusCode(201).extract().jsonPath();
    }

    private static void opens(String kid, String secret, int status) {
        var claims = UserTokens.claims("host-" + UUID.randomUUID(), _ -> {});
        WidgetStart.onMarket()
                .with("userToken", UserTokens.sign(claims, kid, secret))
                .send()
                .statusCode(status);
    }

    private static RequestSpecification market() {
        return member(Role.ADMIN);
    }

    private static RequestSpecification member(Role role) {
        return given().auth()
                .oauth2(Tokens.member(Seeded.MARKET, UUID.randomUUID(), role, "Olga"))
                .contentType("application/json");
    }
}
