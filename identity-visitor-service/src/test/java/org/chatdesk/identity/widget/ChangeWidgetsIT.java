package org.chatdesk.identity.widget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.testing.AdminOf;
import org.chatdesk.identity.testing.AdminWidget;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeWidgetsIT { // I7, I9, I13
    private static final String PATH = "/api/admin/widgets";

    @Test
    void shouldShowTheSeededWidgetWithItsKey() {
        AdminOf.organization(Seeded.CLINIC)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("widgets[0].name", equalTo("Website"))
                .body("widgets[0].keys.key", hasItem(Seeded.CLINIC_WIDGET))
                .body("widgets[0].allowedDomains", hasItem("https://*.clinic.example"));
    }

    @Test
    void shouldAddSetUpAndRemove() {
        var widget = AdminWidget.add(Seeded.MARKET);
        assertThat(widget.key()).startsWith("wk_");
        assertThat(widget.get().getString("primaryColor")).isEqualTo("#2563EB");

        widget.put(
                        widget.with(
                                "name",
                                "  Shop " + widget.id() + " ",
                                "primaryColor",
                                "#0F766E",
                                "bubbleIcon",
                                "mail",
                                "greeting",
                                "Hei!\nHow can we help?",
                                "allowedDomains",
                                List.of("https://bücher.example", "http://localhost:*"),
                                "proactiveRules",
                                List.of(
                                        Map.of(
                                                "id", "r1",
                                                "name", "Prices",
                                                "afterSeconds", 30,
                                                "urlPattern", "https://*/prices",
                                                "onlyWhenOnline", true,
                                                "message", "Questions?"))))
                .statusCode(200)
                .body("name", equalTo("Shop " + widget.id()))
                .body("version", equalTo(2))
                .body(
                        "allowedDomains",
                        contains("https://xn--bcher-kva.example", "http://localhost:*"));

        audit().body("entries[0].action", equalTo("widget.changed"))
                .body("entries[0].before.primaryColor", equalTo("#2563EB"))
                .body("entries[0].after.primaryColor", equalTo("#0F766E"));
        given().auth()
                .oauth2(Tokens.service("gateway"))
                .get("/internal/widgets/" + widget.key())
                .then()
                .statusCode(200)
                .body("allowedDomains", hasItem("https://xn--bcher-kva.example"))
                .body("settings.bubbleIcon", equalTo("mail"))
                .body("settings.proactiveRules[0].message", equalTo("Questions?"));

        widget.remove().statusCode(204);
        audit().body("entries[0].action", equalTo("widget.removed"));
        AdminOf.organization(Seeded.MARKET)
                .get(PATH)
                .then()
                .body("widgets.id", not(hasItem(widget.id())));
    }

    @Test
    void shouldKeepTheLastOne() {
        var organization = Seeded.MARKET;
        List<String> ids =
                AdminOf.organization(organization).get(PATH).then().extract().path("widgets.id");
        assertThat(ids).hasSize(1);

        new AdminWidget(organization, ids.getFirst())
                .remove()
                .statusCode(409)
                .body("code", equalTo("widget.last"));
    }

    @Test
    void shouldNotUndoWhatSomebodyElseChangedMeanwhile() {
        var widget = AdminWidget.add(Seeded.MARKET);
        var seen = widget.with("greeting", "Second");
        widget.change("greeting", "First");

        widget.put(seen).statusCode(409).body("code", equalTo("settings.changed-meanwhile"));

        assertThat(widget.get().getString("greeting")).isEqualTo("First");
        widget.remove().statusCode(204);
    }

    @Test
    void shouldNameEveryFieldThatIsNotAsItMustBe() { // INV-29
        var widget = AdminWidget.add(Seeded.MARKET);
        var broken =
                widget.with(
                        "name",
                        "We\u202Eb",
                        "primaryColor",
                        "red",
                        "position",
                        "top",
                        "bubbleIcon",
                        "skull",
                        "greeting",
                        "x".repeat(501),
                        "autoOpenDelayMs",
                        600_001,
                        "locale",
                        "not a locale",
                        "signInUrl",
                        "javascript:alert(1)",
                        "allowedDomains",
                        List.of("https://a.example", "https://A.example", "*"),
                        "departmentId",
                        Seeded.BILLING.toString(),
                        "form",
                        List.of(
                                field("id", "Name", "type", "magic", "label", ""),
                                field("id", "topic", "type", "choice"),
                                field("id", "topic", "type", "email", "asName", true),
                                field("id", "department")),
                        "proactiveRules",
                        List.of(Map.of("id", "a", "name", "A", "pages", 0)));
        broken.put("enabled", null);

        widget.put(broken)
                .statusCode(400)
                .body("code", equalTo("request.invalid"))
                .body(
                        "errors.collect { it.field + ' ' + it.code }",
                        hasItems(
                                "name invalid",
                                "primaryColor invalid",
                                "position invalid",
                                "bubbleIcon invalid",
                                "greeting too-long",
                                "autoOpenDelayMs too-long",
                                "locale invalid",
                                "signInUrl invalid",
                                "allowedDomains[1] duplicate",
                                "allowedDomains[2] invalid",
                                "departmentId unknown",
                                "form[0].id invalid",
                                "form[0].label required",
                                "form[0].type unknown",
                                "form[1].options too-short",
                                "form[2].id duplicate",
                                "form[2].asName invalid",
                                "form[3].id reserved",
                                "proactiveRules[0].message required",
                                "proactiveRules[0].pages too-short",
                                "enabled required"));
        assertThat(widget.get().getInt("version")).isEqualTo(1);
        widget.remove().statusCode(204);
    }

    @Test
    void shouldHaveEachNameOnce() {
        var widget = AdminWidget.add(Seeded.MARKET);
        var name = widget.get().getString("name");

        AdminOf.organization(Seeded.MARKET)
                .body(Map.of("name", name.toUpperCase(java.util.Locale.ROOT)))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("taken"));
        widget.put(widget.with("name", name)).statusCode(200);
        widget.remove().statusCode(204);
    }

    @Test
    void shouldTurnKeysWithoutAGap() {
        var widget = AdminWidget.add(Seeded.MARKET);
        var first = widget.key();

        widget.post("/keys", Map.of()).statusCode(201).body("keys[0].key", startsWith("wk_"));
        var second = widget.key();
        assertThat(second).isNotEqualTo(first);
        status(first, 200);
        status(second, 200);

        widget.post("/keys", Map.of("overlapSeconds", 0)).statusCode(201);
        status(first, 404);
        status(second, 404);
        var third = widget.key();
        status(third, 200);

        widget.post("/keys/" + third + "/disable", Map.of())
                .statusCode(200)
                .body("keys[0].disabled", equalTo(true))
                .body("keys[0].works", equalTo(false));
        status(third, 404);
        audit().body("entries[0].action", equalTo("widget.key-disabled"))
                .body("entries[1].action", equalTo("widget.key-rotated"));
        widget.post("/keys/" + third + "x/disable", Map.of()).statusCode(404);
        widget.post("/keys", Map.of("overlapSeconds", 7_776_001))
                .statusCode(400)
                .body("errors[0].code", equalTo("too-long"));
        widget.remove().statusCode(204);
    }

    @Test
    void shouldBeAsIfItDidNotExistWhileItIsOff() {
        var widget = AdminWidget.add(Seeded.MARKET);
        var key = widget.key();

        widget.change("enabled", false);
        status(key, 404);
        widget.change("enabled", true);
        status(key, 200);
        widget.remove().statusCode(204);
        status(key, 404);
    }

    @Test
    void shouldNotKnowAnotherOrganizationsWidgets() { // INV-13
        var clinics = AdminOf.organization(Seeded.CLINIC).get(PATH).then().extract().jsonPath();
        var id = clinics.getString("widgets[0].id");
        var theirs = new AdminWidget(Seeded.MARKET, id);
        var nobodys = new AdminWidget(Seeded.MARKET, UUID.randomUUID().toString());
        var settings = new HashMap<String, Object>(clinics.getMap("widgets[0]"));
        settings.remove("id");
        settings.remove("keys");

        for (var widget : List.of(theirs, nobodys)) {
            assertThat(widget.put(settings).statusCode(404).extract().asString())
                    .isEqualTo(nobodys.put(settings).extract().asString());
            widget.remove().statusCode(404);
            widget.post("/keys", Map.of()).statusCode(404);
            widget.post("/keys/" + Seeded.CLINIC_WIDGET + "/disable", Map.of()).statusCode(404);
            AdminOf.organization(Seeded.MARKET).get(widget.path()).then().statusCode(404);
        }
        status(Seeded.CLINIC_WIDGET, 200);
    }

    @Test
    void shouldBeForAdministratorsOnly() { // INV-25
        var agent = Tokens.member(Seeded.MARKET, UUID.randomUUID(), Role.AGENT, "Ada");
        given().auth().oauth2(agent).get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    private static Map<String, Object> field(Object... values) {
        var field = new HashMap<String, Object>(Map.of("label", "Label", "type", "text"));
        for (int i = 0; i < values.length; i += 2) {
            field.put((String) values[i], values[i + 1]);
        }
        return field;
    }

    private static void status(String key, int expected) {
        given().auth()
                .oauth2(Tokens.service("gateway"))
                .get("/internal/widgets/" + key)
                .then()
                .statusCode(expected);
    }

    private static io.restassured.response.ValidatableResponse audit() {
        return AdminOf.organization(Seeded.MARKET).get("/api/admin/audit?area=widget").then();
    }
}
