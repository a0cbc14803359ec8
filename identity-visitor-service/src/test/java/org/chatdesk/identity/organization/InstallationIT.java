package org.chatdesk.identity.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.identity.testing.AtOnce;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.SignIns;
import org.chatdesk.identity.testing.Staff;
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

    @Test
    void shouldTakeInAnOrganizationAndInviteItsFirstAdmin() {
        var slug = slug();
        var admin = Staff.address();
        var id =
                UUID.fromString(
                        create(wanted(slug, admin))
                                .statusCode(201)
                                .body("name", equalTo("Harbour Vets"))
                                .body("slug", equalTo(slug))
                                .body("site", equalTo("https://vets.example"))
                                .body("suspended", equalTo(false))
                                .extract()
                                .path("id"));
        as(Role.SUPER_ADMIN).get(PATH).then().body("organizations.id", hasItem(id.toString()));

        var told =
                EventLog.await(
                                Topics.ORGANIZATION_CHANGED,
                                event -> event.aggregate().equals(id) && event.version() == 1)
                        .payload();
        assertThat(told.contactTypes()).containsExactly("customer");
        assertThat(told.reminderDelay()).isEqualTo(Duration.ofMinutes(5));
        assertThat(told.visitorPolicy()).isEqualTo(VisitorPolicy.ANONYMISE);
        assertThat(told.suspended()).isFalse();
        var letter =
                EventLog.await(
                                Topics.MEMBER_INVITED,
                                event -> event.payload().email().equals(admin))
                        .payload();
        assertThat(letter.role()).isEqualTo(Role.ADMIN);
        assertThat(letter.organizationName()).isEqualTo("Harbour Vets");

        SignIns.of("sub " + admin, admin)
                .statusCode(200)
                .body("organization.id", equalTo(id.toString()))
                .body("member.role", equalTo("admin"));
        given().auth()
                .oauth2(Tokens.member(id, UUID.randomUUID(), Role.ADMIN, "Nina"))
                .get("/api/admin/audit")
                .then()
                .body("entries.action", hasItems("organization.created", "member.invited"));
    }

    @Test
    void shouldSayEverythingThatIsWrongWithANewOrganization() {
        create(Map.of("name", " ", "slug", "9 Lives", "locale", "en", "timeZone", "Mars/Base"))
                .statusCode(400)
                .body(
                        "errors.collect { it.field + ' ' + it.code }",
                        containsInAnyOrder(
                                "name required",
                                "slug invalid",
                                "site required",
                                "timeZone unknown",
                                "adminEmail required"));
    }

    @Test
    void shouldInviteAFirstAdminWhoWorksElsewhereToo() {
        var member = Staff.address();
        Staff.of(Seeded.MARKET).joined(member, "agent");

        String id =
                create(wanted(slug(), member.toUpperCase(Locale.ROOT)))
                        .statusCode(201)
                        .extract()
                        .path("id");

        var letter =
                EventLog.await(
                        Topics.MEMBER_INVITED, event -> event.organization().toString().equals(id));
        assertThat(letter.payload().email()).isEqualTo(member);
        SignIns.following(letter.aggregate(), "sub " + member, member)
                .statusCode(200)
                .body("organization.id", equalTo(id))
                .body("organizations.id", hasItems(id, Seeded.MARKET.toString()));
    }

    @Test
    void shouldGiveAShortNameToOneOfTwoAtOnce() {
        var slug = slug();
        var refused = Staff.address();
        var answers =
                AtOnce.run(4, () -> create(wanted(slug, Staff.address())).extract().response());
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).contains(400);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.<String>path("errors[0].field")).isEqualTo("slug");
                    assertThat(answer.<String>path("errors[0].code")).isEqualTo("taken");
                });
        create(wanted(slug, refused)).statusCode(400).body("errors.code", contains("taken"));
        // Nothing of what was refused has happened.
        SignIns.of("sub " + refused, refused)
                .statusCode(403)
                .body("code", equalTo("member.not-invited"));
    }

    @Test
    void shouldLetNobodyElseTakeInOrganizations() {
        as(Role.ADMIN).body(wanted(slug(), Staff.address())).post(PATH).then().statusCode(403);
    }

    private static String slug() {
        return "vets-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Map<String, String> wanted(String slug, String adminEmail) {
        return Map.of(
                "name",
                "Harbour Vets",
                "slug",
                slug,
                "site",
                "https://vets.example",
                "locale",
                "en",
                "timeZone",
                "Europe/Oslo",
                "adminEmail",
                adminEmail);
    }

    private static ValidatableResponse create(Map<String, String> wanted) {
        return as(Role.SUPER_ADMIN).body(wanted).post(PATH).then();
    }

    private static RequestSpecification as(Role role) {
        return given().auth()
                .oauth2(Tokens.member(Seeded.CLINIC, UUID.randomUUID(), role, "Operator"))
                .contentType("application/json");
    }
}
