package org.chatdesk.identity.apikey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.testing.MovableClock;
import org.chatdesk.identity.testing.OwnTokens;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeApiKeysIT { // I12, I13
    private static final String PATH = "/api/admin/api-keys";
    private static final Map<String, Object> SHOP =
            Map.of("name", "Shop", "scopes", List.of("orders:write"));

    @Inject MovableClock clock;

    @AfterEach
    void goOn() {
        clock.run();
    }

    @Test
    void shouldShowTheSecretOnceAndKeepOnlyItsHash() {
        var added = add(SHOP);

        assertThat(added.getString("secret")).matches("cdk_[A-Za-z0-9_-]{43}");
        market().get(PATH)
                .then()
                .statusCode(200)
                .body("keys.id", hasItem(added.getString("id")))
                .body("keys.find { it.id == '%s' }.createdBy".formatted(id(added)), equalTo("Olga"))
                .body("keys.secret", not(hasItem(startsWith("cdk_"))));
        var audit = market().get("/api/admin/audit?area=api-key").then();
        audit.body("entries[0].action", equalTo("api-key.added"))
                .body("entries[0].subject", equalTo("Shop"))
                .body("entries[0].after.scopes", contains("ORDERS_WRITE"));
        assertThat(audit.extract().asString()).doesNotContain(added.getString("secret"));
        revoke(added);
    }

    @Test
    void shouldPutItsScopesIntoItsToken() {
        var added =
                add(Map.of("name", "CRM", "scopes", List.of("contacts:write", "contacts:read")));

        var claims = OwnTokens.verified(token(added));

        assertThat(OwnTokens.list(claims, "groups"))
                .containsExactlyInAnyOrder("api_key", "contacts:read", "contacts:write");
        revoke(added);
    }

    @Test
    void shouldLetSeededKeysDoEverything() {
        var token = exchange(Seeded.CLINIC_API_KEY).extract().jsonPath().getString("token");

        assertThat(OwnTokens.list(OwnTokens.verified(token), "groups"))
                .contains("orders:write", "bookings:write", "contacts:read", "contacts:write");
    }

    @Test
    void shouldOpenNothingOnceRevoked() { // INV-28
        var added = add(SHOP);
        exchange(added.getString("secret")).statusCode(200);

        revoke(added);

        exchange(added.getString("secret")).statusCode(401).body("code", equalTo("token.invalid"));
        market().get(PATH).then().body("keys.id", not(hasItem(id(added))));
        market().delete(PATH + "/" + id(added)).then().statusCode(404);
        market().get("/api/admin/audit?area=api-key")
                .then()
                .body("entries[0].action", equalTo("api-key.revoked"));
    }

    @Test
    void shouldEndAtItsOwnEnd() {
        // Whole milliseconds: the database rounds what is finer, up as well as down.
        var end = Instant.now().plus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.MILLIS);
        var request = new HashMap<>(SHOP);
        request.put("expiresAt", end.toString());
        var added = add(request);
        assertThat(OwnTokens.read(token(added)).getClaimValue("exp"))
                .as("its token does not outlive it")
                .isEqualTo(end.getEpochSecond());

        clock.stopAt(end);

        exchange(added.getString("secret")).statusCode(401).body("code", equalTo("token.invalid"));
        clock.run();
        revoke(added);
    }

    @Test
    void shouldSayOnWhichDayItWasLastUsed() {
        var added = add(SHOP);
        var lastUse = "keys.find { it.id == '%s' }.lastUsedOn".formatted(id(added));
        market().get(PATH).then().body(lastUse, nullValue());

        exchange(added.getString("secret")).statusCode(200);
        exchange(added.getString("secret")).statusCode(200);

        market().get(PATH)
                .then()
                .body(lastUse, matchesPattern("\\d{4}-\\d\\d-\\d\\d"))
                .body(lastUse, equalTo(LocalDate.now(ZoneOffset.UTC).toString()));
        revoke(added);
    }

    @Test
    void shouldNameEverythingThatIsWrong() {
        market().body(Map.of("name", " ", "scopes", List.of("orders:read", "orders:read")))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.field", contains("name", "scopes[0]", "scopes[1]", "scopes[1]"))
                .body("errors.code", contains("required", "unknown", "unknown", "duplicate"));
        market().body(Map.of("name", "A", "scopes", List.of()))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.field", contains("scopes"));
        for (var end : List.of("2020-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z")) {
            var request = new HashMap<>(SHOP);
            request.put("expiresAt", end);
            market().body(request)
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("expiresAt"));
        }
    }

    @Test
    void shouldStopAtFiftyKeys() {
        var added = new ArrayList<JsonPath>();
        var refused = market().body(SHOP).post(PATH);
        while (refused.statusCode() == 201 && added.size() < 51) {
            added.add(refused.jsonPath());
            refused = market().body(SHOP).post(PATH);
        }

        refused.then().statusCode(409).body("code", equalTo("api-key.too-many"));
        market().get(PATH).then().body("keys.size()", equalTo(50));
        added.forEach(ChangeApiKeysIT::revoke);
    }

    @Test
    void shouldNotKnowAnotherOrganizationsKeys() { // INV-13
        var added = add(SHOP);
        var clinic = member(Seeded.CLINIC, Role.ADMIN);

        var theirs = clinic.delete(PATH + "/" + id(added));
        var nobodys = member(Seeded.CLINIC, Role.ADMIN).delete(PATH + "/" + UUID.randomUUID());

        theirs.then().statusCode(404);
        assertThat(theirs.asString()).isEqualTo(nobodys.asString());
        exchange(added.getString("secret")).statusCode(200);
        revoke(added);
    }

    @Test
    void shouldBeForAdministratorsOnly() { // INV-25
        member(Seeded.MARKET, Role.AGENT).get(PATH).then().statusCode(403);
        member(Seeded.MARKET, Role.AGENT).body(SHOP).post(PATH).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.apiKey(Seeded.MARKET, UUID.randomUUID()))
                .get(PATH)
                .then()
                .statusCode(403);
    }

    private static JsonPath add(Map<String, Object> request) {
        return market().body(request).post(PATH).then().statusCode(201).extract().jsonPath();
    }

    private static String id(JsonPath added) {
        return added.getString("id");
    }

    private static void revoke(JsonPath added) {
        market().delete(PATH + "/" + id(added)).then().statusCode(204);
    }

    private static String token(JsonPath added) {
        return exchange(added.getString("secret"))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("token");
    }

    private static ValidatableResponse exchange(String key) {
        return given().auth()
                .oauth2(Tokens.service("gateway"))
                .contentType("application/json")
                .body(Map.of("key", key))
                .post("/internal/tokens/api-key")
                .then();
    }

    private static RequestSpecification market() {
        return member(Seeded.MARKET, Role.ADMIN);
    }

    private static RequestSpecification member(UUID organization, Role role) {
        return given().auth()
                .oauth2(Tokens.member(organization, UUID.randomUUID(), role, "Olga"))
                .contentType("application/json");
    }
}
