package org.chatdesk.identity.organization;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.WidgetStart;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InstallationIT { // A7
    private static final String PATH = "/api/admin/organizations";

    @Test
    void shouldShowAllOrganizationsToTheOperator() {
        as(Role.SUPER_ADMIN)
                .get(PATH)
                .then()
                .statusCode(200)
                .body(
                        "organizations.id",
                        hasItems(Seeded.CLINIC.toString(), Seeded.MARKET.toString()));
        as(Role.ADMIN).get(PATH).then().statusCode(403);
    }

    @Test
    void shouldSuspendAndResume() {
        as(Role.SUPER_ADMIN)
                .post(PATH + "/" + Seeded.MARKET + "/suspend")
                .then()
                .statusCode(200)
                .body("suspended", equalTo(true));
        EventLog.await(
                Topics.ORGANIZATION_CHANGED,
                event -> event.aggregate().equals(Seeded.MARKET) && event.payload().suspended());
        WidgetStart.onMarket()
                .send()
                .statusCode(403)
                .body("code", equalTo("organization.suspended"));

        as(Role.SUPER_ADMIN)
                .post(PATH + "/" + Seeded.MARKET + "/resume")
                .then()
                .statusCode(200)
                .body("suspended", equalTo(false));
        WidgetStart.onMarket().send().statusCode(200);
    }

    @Test
    void shouldNotSuspendOnesOwnOrAnUnknownOrganization() {
        as(Role.SUPER_ADMIN)
                .post(PATH + "/" + Seeded.CLINIC + "/suspend")
                .then()
                .statusCode(409)
                .body("code", equalTo("organization.your-own"));
        as(Role.SUPER_ADMIN)
                .post(PATH + "/" + UUID.randomUUID() + "/suspend")
                .then()
                .statusCode(404);
    }

    private static RequestSpecification as(Role role) {
        return given().auth()
                .oauth2(Tokens.member(Seeded.CLINIC, UUID.randomUUID(), role, "Operator"))
                .contentType("application/json");
    }
}
