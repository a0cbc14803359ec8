package org.chatdesk.identity.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.OrganizationChanged.Department;
import org.chatdesk.identity.testing.AdminWidget;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeDepartmentsIT { // I9, I13
    private static final String PATH = "/api/admin/departments";
    private static final Map<String, Object> NIGHTS =
            Map.of(
                    "version",
                    0,
                    "zone",
                    "Europe/Oslo",
                    "mode",
                    "block",
                    "week",
                    List.of(Map.of("day", "monday", "start", "20:00", "end", "24:00")),
                    "specialDays",
                    List.of());

    @Test
    void shouldAddRenameAndRemove() {
        String id =
                market().body(Map.of("name", "  Returns "))
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .body("name", equalTo("Returns"))
                        .extract()
                        .path("id");
        EventLog.await(Topics.ORGANIZATION_CHANGED, event -> names(event, id, "Returns"));

        market().body(Map.of("name", "Refunds"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Refunds"));
        var renamed =
                EventLog.await(Topics.ORGANIZATION_CHANGED, event -> names(event, id, "Refunds"));

        market().delete(PATH + "/" + id).then().statusCode(204);
        var removed =
                EventLog.await(
                        Topics.ORGANIZATION_CHANGED,
                        event ->
                                event.aggregate().equals(Seeded.MARKET)
                                        && event.version() > renamed.version());
        assertThat(removed.payload().departments())
                .extracting(Department::id)
                .doesNotContain(UUID.fromString(id));
        market().get(PATH).then().body("departments.id", not(hasItem(id)));
        market().get("/api/admin/audit?area=department")
                .then()
                .body("entries[0].action", equalTo("department.removed"))
                .body("entries[1].action", equalTo("department.renamed"))
                .body("entries[1].before.name", equalTo("Returns"))
                .body("entries[2].action", equalTo("department.added"));
    }

    @Test
    void shouldSayWhatUsesADepartmentAndKeepOneThatAWidgetNeeds() {
        String id = market().body(Map.of("name", "Gifts")).post(PATH).then().extract().path("id");
        var widget = AdminWidget.add(Seeded.MARKET);
        widget.change("departmentId", id);
        market().body(NIGHTS).put("/api/admin/hours/departments/" + id).then().statusCode(200);

        market().get(PATH)
                .then()
                .body("departments.find { it.id == '" + id + "' }.widgets", hasSize(1))
                .body("departments.find { it.id == '" + id + "' }.ownHours", equalTo(true));
        market().delete(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("department.in-use"))
                .body("detail", containsString(widget.get().getString("name")));

        widget.remove().statusCode(204);
        market().delete(PATH + "/" + id).then().statusCode(204);
    }

    @Test
    void shouldHaveEachNameOnce() {
        String id = market().body(Map.of("name", "Press")).post(PATH).then().extract().path("id");

        market().body(Map.of("name", "PRESS"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("name"))
                .body("errors[0].code", equalTo("taken"));
        market().body(Map.of("name", "press")).put(PATH + "/" + id).then().statusCode(200);
        market().delete(PATH + "/" + id).then().statusCode(204);
        String again =
                market().body(Map.of("name", "Press"))
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        market().delete(PATH + "/" + again).then().statusCode(204);
    }

    @Test
    void shouldRefuseNamesThatAreNone() {
        for (var name : new String[] {"", "   ", "x".repeat(101), "a\nb"}) {
            market().body(Map.of("name", name))
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("request.invalid"));
        }
    }

    @Test
    void shouldNotKnowAnotherOrganizationsDepartments() { // INV-13
        var foreign = PATH + "/" + Seeded.BILLING;
        var unknown = PATH + "/" + UUID.randomUUID();
        var theirs = market().body(Map.of("name", "Mine")).put(foreign);
        var nobodys = market().body(Map.of("name", "Mine")).put(unknown);

        theirs.then().statusCode(404);
        assertThat(theirs.asString()).isEqualTo(nobodys.asString());
        market().delete(foreign).then().statusCode(404);
    }

    private static boolean names(
            org.chatdesk.contracts.event.Event<org.chatdesk.contracts.event.OrganizationChanged>
                    event,
            String id,
            String name) {
        var departments = event.payload().departments();
        return departments != null
                && departments.contains(new Department(UUID.fromString(id), name));
    }

    private static RequestSpecification market() {
        return given().auth()
                .oauth2(Tokens.member(Seeded.MARKET, UUID.randomUUID(), Role.ADMIN, "Olga"))
                .contentType("application/json");
    }
}
