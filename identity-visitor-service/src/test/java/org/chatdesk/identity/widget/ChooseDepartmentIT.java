package org.chatdesk.identity.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chatdesk.identity.testing.AdminOf;
import org.chatdesk.identity.testing.AdminWidget;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.Started;
import org.chatdesk.identity.testing.UserTokens;
import org.chatdesk.identity.testing.WidgetStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With whom a contact speaks stands in their token, whoever they are (I9). */
@QuarkusTest
class ChooseDepartmentIT {
    private static final String DEPARTMENTS = "/api/admin/departments";

    private AdminWidget widget = new AdminWidget(Seeded.CLINIC, "");

    @BeforeEach
    void addWidget() {
        widget = AdminWidget.add(Seeded.CLINIC);
        widget.change("allowedDomains", List.of(Seeded.CLINIC_SITE));
    }

    @AfterEach
    void removeWidget() {
        widget.remove().statusCode(204);
    }

    @Test
    void shouldNameWhatAVisitorChoseAndRememberIt() {
        var first = visitor().with("departmentId", Seeded.BILLING).start();
        assertThat(departments(first)).containsExactly(Seeded.BILLING.toString());
        assertThat(first.answer().getString("department.name")).isEqualTo("Billing");

        assertThat(departments(again(first).start())).containsExactly(Seeded.BILLING.toString());
        assertThat(departments(again(first).with("departmentId", Seeded.RECEPTION).start()))
                .containsExactly(Seeded.RECEPTION.toString());
        assertThat(departments(again(first).start())).containsExactly(Seeded.RECEPTION.toString());
    }

    @Test
    void shouldOfferTheChoiceToIdentifiedContactsAndRememberItOnEveryDevice() {
        var user = "u-" + UUID.randomUUID();
        var undecided = identified(user).start();
        assertThat(departments(undecided)).isEmpty();
        assertThat(undecided.answer().getList("departments.id"))
                .contains(Seeded.BILLING.toString(), Seeded.RECEPTION.toString());
        assertThat(undecided.answer().<Object>get("department")).isNull();

        var decided = again(undecided).with("departmentId", Seeded.BILLING).start();

        assertThat(departments(decided)).containsExactly(Seeded.BILLING.toString());
        assertThat(departments(identified(user).start()))
                .containsExactly(Seeded.BILLING.toString());
    }

    @Test
    void shouldHoldToTheDepartmentTheWidgetIsPinnedTo() {
        var first = visitor().with("departmentId", Seeded.BILLING).start();
        widget.change("departmentId", Seeded.RECEPTION.toString());

        start().send()
                .body("departments", equalTo(List.of()))
                .body("department.name", equalTo("Reception"))
                .body("contact", nullValue());
        assertThat(departments(visitor().with("departmentId", Seeded.BILLING).start()))
                .containsExactly(Seeded.RECEPTION.toString());
        assertThat(departments(again(first).start())).containsExactly(Seeded.RECEPTION.toString());

        var unpinned = widget.with();
        unpinned.remove("departmentId");
        widget.put(unpinned).statusCode(200);
        assertThat(departments(again(first).start())).containsExactly(Seeded.BILLING.toString());
    }

    @Test
    void shouldTakeAVisitorsChoiceAlongWhenTheyAreIdentified() { // I5
        var visitor = visitor().with("departmentId", Seeded.BILLING).start();

        var identified =
                identified("u-" + UUID.randomUUID())
                        .with("sessionToken", visitor.sessionToken())
                        .start();

        assertThat(identified.contact()).isNotEqualTo(visitor.contact());
        assertThat(departments(identified)).containsExactly(Seeded.BILLING.toString());
    }

    @Test
    void shouldKeepAContactsOwnChoiceWhenAVisitorTurnsOutToBeThem() {
        var user = "u-" + UUID.randomUUID();
        identified(user).with("departmentId", Seeded.RECEPTION).start();
        var visitor = visitor().with("departmentId", Seeded.BILLING).start();

        var identified = identified(user).with("sessionToken", visitor.sessionToken()).start();

        assertThat(departments(identified)).containsExactly(Seeded.RECEPTION.toString());
    }

    @Test
    void shouldNameNoneThatWasRemoved() {
        var department = added();
        var contact = visitor().with("departmentId", department).start();
        assertThat(departments(contact)).containsExactly(department);

        admin().delete(DEPARTMENTS + "/" + department).then().statusCode(204);

        assertThat(departments(again(contact).start())).isEmpty();
        again(contact)
                .with("departmentId", department)
                .send()
                .statusCode(400)
                .body("code", equalTo("request.invalid"))
                .body("errors.field", contains("departmentId"))
                .body("errors.code", contains("unknown"));
    }

    @Test
    void shouldRefuseWhatIsNotADepartmentOfTheOrganization() { // INV-13
        identified("u-" + UUID.randomUUID())
                .with("departmentId", UUID.randomUUID())
                .send()
                .statusCode(400)
                .body("errors.field", hasItem("departmentId"));
    }

    @Test
    void shouldTellWhetherTheDepartmentAnswers() { // I10
        var department = added();
        close(department);

        visitor()
                .with("departmentId", department)
                .send()
                .statusCode(200)
                .body("availability.open", equalTo(false))
                .body("availability.mode", equalTo("block"));
        start().with("departmentId", department).send().body("availability.open", equalTo(false));
        visitor().send().body("availability.open", equalTo(true));

        admin().delete(DEPARTMENTS + "/" + department).then().statusCode(204);
    }

    private WidgetStart start() {
        return WidgetStart.onClinic().with("widgetKey", widget.key());
    }

    private WidgetStart visitor() {
        return start().with("asVisitor", true);
    }

    private WidgetStart identified(String user) {
        return start().with("userToken", UserTokens.ofClinic(user, _ -> {}));
    }

    /** The same device, which starts once more. */
    private WidgetStart again(Started started) {
        return start().with("sessionToken", started.sessionToken());
    }

    private static List<String> departments(Started started) {
        var claim = started.claims().getClaimValue("departments");
        return claim instanceof List<?> ids
                ? ids.stream().map(Object::toString).toList()
                : List.of();
    }

    private static String added() {
        return admin().body(Map.of("name", "Night " + UUID.randomUUID()))
                .post(DEPARTMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void close(String department) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var days =
                IntStream.rangeClosed(-1, 1)
                        .mapToObj(i ->
                                Map.of(
                                        "date", today.plusDays(i).toString(),
                                        "name", "Closed",
                                        "intervals", List.of()))
                        .toList();
        admin().body(
                        Map.of(
                                "version",
                                0,
                                "zone",
                                "UTC",
                                "mode",
                                "block",
                                "week",
                                List.of(),
                                "specialDays",
                                days))
                .put("/api/admin/hours/departments/" + department)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification admin() {
        return AdminOf.organization(Seeded.CLINIC);
    }
}
