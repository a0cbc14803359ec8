package org.chatdesk.identity.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganizationSettingsIT { // I1, I4, I13
    private static final UUID OLGA = UUID.randomUUID();

    @Test
    void shouldChangeSettingsAndTellEverybodyAndRememberWho() {
        var before = settings();
        var changed =
                with(
                        before,
                        "name",
                        "Maker Market & Co",
                        "reminderDelaySeconds",
                        600,
                        "editWindowSeconds",
                        0,
                        "welcome",
                        " Thank you.\nWe answer today. ");

        var version =
                put(changed)
                        .statusCode(200)
                        .body("name", equalTo("Maker Market & Co"))
                        .extract()
                        .<Integer>path("version");

        var event =
                EventLog.await(
                        Topics.ORGANIZATION_CHANGED,
                        found ->
                                found.aggregate().equals(Seeded.MARKET)
                                        && found.version() == version);
        assertThat(event.payload().reminderDelay()).hasMinutes(10);
        assertThat(event.payload().editWindowSeconds()).isZero();
        assertThat(event.payload().welcome()).isEqualTo("Thank you.\nWe answer today."); // M14
        assertThat(event.actor().id()).isEqualTo(OLGA);
        audit("organization")
                .body("entries[0].action", equalTo("organization.changed"))
                .body("entries[0].actor.name", equalTo("Olga"))
                .body("entries[0].before.name", equalTo(before.get("name")))
                .body("entries[0].after.name", equalTo("Maker Market & Co"));
        put(with(before, "version", version)).statusCode(200);
    }

    @Test
    void shouldNotUndoWhatSomebodyElseChangedMeanwhile() {
        var seen = settings();
        put(with(seen, "site", "https://first.example")).statusCode(200);

        put(with(seen, "site", "https://second.example"))
                .statusCode(409)
                .body("code", equalTo("settings.changed-meanwhile"));

        assertThat(settings()).containsEntry("site", "https://first.example");
        put(with(settings(), "site", seen.getOrDefault("site", ""))).statusCode(200);
    }

    @Test
    void shouldNameEveryFieldThatIsNotAsItMustBe() {
        var broken = new HashMap<>(settings());
        broken.putAll(
                Map.of(
                        "name",
                        "Ma\u202Erket",
                        "site",
                        "javascript:alert(1)",
                        "timeZone",
                        "Europe/Atlantis",
                        "contactTypes",
                        List.of("brand", "visitor", "brand"),
                        "reminderDelaySeconds",
                        1,
                        "visitorLifeSeconds",
                        3_000_000,
                        "visitorPolicy",
                        "keep",
                        "editWindowSeconds",
                        604_801,
                        "welcome",
                        "w".repeat(501)));

        put(broken)
                .statusCode(400)
                .body("code", equalTo("request.invalid"))
                .body(
                        "errors.collect { it.field + ' ' + it.code }",
                        hasItems(
                                "name invalid",
                                "site invalid",
                                "timeZone unknown",
                                "contactTypes[1] reserved",
                                "contactTypes[2] duplicate",
                                "reminderDelaySeconds too-short",
                                "visitorLifeSeconds too-long",
                                "visitorPolicy invalid",
                                "editWindowSeconds too-long",
                                "welcome too-long"));
    }

    @Test
    void shouldRefuseFieldsThatCannotBeChanged() { // INV-29
        put(with(settings(), "slug", "other"))
                .statusCode(400)
                .body("code", equalTo("request.unknown-field"));
    }

    @Test
    void shouldBeForAdministratorsOnly() { // INV-25
        var agent = Tokens.member(Seeded.MARKET, OLGA, Role.AGENT, "Olga");
        for (var path : List.of("organization", "audit")) {
            given().auth().oauth2(agent).get("/api/admin/" + path).then().statusCode(403);
            given().get("/api/admin/" + path).then().statusCode(401);
        }
    }

    @Test
    void shouldShowNobodyElsesAudit() { // INV-13
        var stranger = Tokens.member(UUID.randomUUID(), OLGA, Role.ADMIN, "Olga");
        given().auth()
                .oauth2(stranger)
                .get("/api/admin/audit")
                .then()
                .statusCode(200)
                .body("entries.size()", equalTo(0))
                .body("next", nullValue());
    }

    private static Map<String, Object> settings() {
        Map<String, Object> found =
                given().auth()
                        .oauth2(admin())
                        .get("/api/admin/organization")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("");
        var changeable = new HashMap<>(found);
        changeable.remove("id");
        changeable.remove("slug");
        return changeable;
    }

    private static Map<String, Object> with(Map<String, Object> settings, Object... changes) {
        var changed = new HashMap<>(settings);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }

    private static ValidatableResponse put(Map<String, Object> settings) {
        return given().auth()
                .oauth2(admin())
                .contentType("application/json")
                .body(settings)
                .put("/api/admin/organization")
                .then();
    }

    private static ValidatableResponse audit(String area) {
        return given().auth()
                .oauth2(admin())
                .queryParam("area", area)
                .get("/api/admin/audit")
                .then()
                .statusCode(200);
    }

    private static String admin() {
        return Tokens.member(Seeded.MARKET, OLGA, Role.ADMIN, "Olga");
    }
}
