package org.chatdesk.identity.hours;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.contracts.event.AvailabilityChanged.Mode;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.testing.MovableClock;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.WidgetStart;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoursIT { // I10, I13
    private static final String PATH = "/api/admin/hours";
    private static final Map<String, Object> NINE_TO_FIVE =
            Map.of("day", "monday", "start", "09:00", "end", "17:00");

    @Inject MovableClock clock;
    @Inject PublishHours publish;

    @AfterEach
    void alwaysOpen() {
        clock.run();
        put(PATH, "leave_message", List.of(), List.of()).statusCode(200);
    }

    @Test
    void shouldTellTheWidgetTheServicesAndTheAuditLog() {
        var before = before(Seeded.MARKET, Mode.BLOCK);
        closeNow(PATH)
                .body("own", equalTo(true))
                .body("zone", equalTo("UTC"))
                .body("specialDays", hasSize(3))
                .body("specialDays[0].intervals", hasSize(0))
                .body("now.open", equalTo(false))
                .body("now.opensAt", startsWith(today().plusDays(2).toString()))
                .body("now.mode", equalTo("block"));

        WidgetStart.onMarket()
                .send()
                .statusCode(200)
                .body("availability.open", equalTo(false))
                .body("availability.opensAt", startsWith(today().plusDays(2).toString()))
                .body("availability.closesAt", nullValue())
                .body("availability.mode", equalTo("block"));
        var told = told(Seeded.MARKET, Mode.BLOCK, before);
        assertThat(told.payload().department()).isNull();
        assertThat(told.payload().open())
                .isNotEmpty()
                .noneMatch(o -> o.from().isBefore(now()) && now().isBefore(o.to()));
        assertThat(told.payload().until()).isAfter(now().plus(Duration.ofDays(27)));
        admin().get("/api/admin/audit?area=hours")
                .then()
                .body("entries[0].action", equalTo("hours.changed"))
                .body("entries[0].after.mode", equalTo("block"))
                .body("entries[0].after.specialDays[1].name", equalTo("Closed"));

        put(PATH, "block", List.of(), List.of()).body("now.open", equalTo(true));
        told(Seeded.MARKET, Mode.BLOCK, told.version());
        WidgetStart.onMarket().send().body("availability.open", equalTo(true));
    }

    @Test
    void shouldLetADepartmentHaveItsOwnAndTheOrganizationsAgain() {
        var sales = department("Sales");
        var path = PATH + "/departments/" + sales;
        get(path).statusCode(200).body("own", equalTo(false)).body("now.open", equalTo(true));

        put(path, "block", List.of(NINE_TO_FIVE), List.of())
                .statusCode(200)
                .body("own", equalTo(true))
                .body("week[0].day", equalTo("monday"))
                .body("week[0].end", equalTo("17:00"));
        var own = told(sales, Mode.BLOCK, 0);
        assertThat(own.payload().department()).isEqualTo(sales);
        assertThat(own.payload().open()).hasSizeBetween(4, 5);
        get(PATH).body("week", hasSize(0));

        admin().delete(path).then().statusCode(200).body("own", equalTo(false));
        var fallen = told(sales, Mode.LEAVE_MESSAGE, own.version());
        assertThat(fallen.payload().open()).hasSize(1);

        closeNow(PATH).statusCode(200);
        told(sales, Mode.BLOCK, fallen.version());
        get(path).body("now.open", equalTo(false)).body("own", equalTo(false));
        admin().get("/api/admin/audit?area=hours")
                .then()
                .body("entries[1].action", equalTo("hours.removed"))
                .body("entries[1].subject", equalTo("Sales"));

        admin().delete("/api/admin/departments/" + sales).then().statusCode(204);
        get(path).statusCode(404);
    }

    @Test
    void shouldTellOfDepartmentsThatHaveTheOrganizationsHours() { // I9: gateways keep nothing
        var support = department("Support");

        closeNow(PATH).statusCode(200);

        var told = told(support, Mode.BLOCK, 0);
        assertThat(told.payload().department()).isEqualTo(support);
        assertThat(told.payload().open())
                .noneMatch(o -> o.from().isBefore(now()) && now().isBefore(o.to()));
        admin().delete("/api/admin/departments/" + support).then().statusCode(204);
    }

    @Test
    void shouldGoOnTellingBeforeItEnds() {
        var before = before(Seeded.MARKET, Mode.BLOCK);
        closeNow(PATH).statusCode(200);
        var first = told(Seeded.MARKET, Mode.BLOCK, before);

        clock.stopAt(first.payload().until().minus(Duration.ofDays(14)));
        publish.continueAll();
        publish.continueAll();

        var last = told(Seeded.MARKET, Mode.BLOCK, first.version());
        var told = all(Seeded.MARKET);
        assertThat(told.getLast()).isEqualTo(last);
        assertThat(last.version()).isEqualTo(first.version() + 1);
        assertThat(last.payload().until())
                .isEqualTo(first.payload().until().plus(Duration.ofDays(14)));
        assertThat(told)
                .extracting(Event::version)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, told.size()).mapToObj(i -> (long) i).toList());
    }

    @Test
    void shouldNotUndoWhatSomebodyElseChangedMeanwhile() {
        var seen = get(PATH).extract().<Integer>path("version");
        closeNow(PATH).statusCode(200);

        admin().body(hours(seen, "block", List.of(), List.of()))
                .put(PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("settings.changed-meanwhile"));
    }

    @Test
    void shouldNameEveryFieldThatIsNotAsItMustBe() { // INV-29
        var overlapping = Map.of("day", "monday", "start", "16:59", "end", "20:00");
        var empty = Map.of("day", "friday", "start", "10:00", "end", "10:00");
        var night = Map.of("start", "02:30", "end", "05:00");
        var change = Map.of("date", "2027-03-28", "name", "Forward", "intervals", List.of(night));
        var broken =
                new HashMap<>(
                        hours(0, "never", List.of(NINE_TO_FIVE, overlapping, empty), List.of()));
        broken.put("specialDays", List.of(change, change));
        broken.put("zone", "Europe/Berlin");

        admin().body(broken)
                .put(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("request.invalid"))
                .body(
                        "errors.collect { it.field + ' ' + it.code }",
                        hasItems(
                                "mode invalid",
                                "week[1] overlapping",
                                "week[2].end invalid",
                                "specialDays[0].intervals[0].start not-on-this-day",
                                "specialDays[1] duplicate"));
        broken.put("zone", "Mars/Olympus");
        admin().body(broken)
                .put(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("zone"))
                .body("errors[0].code", equalTo("unknown"));
    }

    @Test
    void shouldNotKnowAnotherOrganizationsDepartments() { // INV-13
        var foreign = PATH + "/departments/" + Seeded.BILLING;
        var unknown = PATH + "/departments/" + UUID.randomUUID();
        var body = hours(0, "block", List.of(), List.of());

        assertThat(admin().get(foreign).then().statusCode(404).extract().asString())
                .isEqualTo(admin().get(unknown).then().statusCode(404).extract().asString());
        admin().body(body).put(foreign).then().statusCode(404);
        admin().delete(foreign).then().statusCode(404);
    }

    @Test
    void shouldBeForAdministratorsOnly() { // INV-25
        var agent = Tokens.member(Seeded.MARKET, UUID.randomUUID(), Role.AGENT, "Ola");
        given().auth().oauth2(agent).get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    private static Instant now() {
        return Instant.now();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** Around today, so that midnight does not change the test. */
    private static ValidatableResponse closeNow(String path) {
        var days =
                IntStream.of(-1, 0, 1)
                        .mapToObj(i ->
                                Map.<String, Object>of(
                                        "date", today().plusDays(i).toString(),
                                        "name", "Closed",
                                        "intervals", List.of()))
                        .toList();
        return put(path, "block", List.of(), days);
    }

    private static ValidatableResponse put(
            String path,
            String mode,
            List<Map<String, Object>> week,
            List<Map<String, Object>> days) {
        var version = get(path).extract().<Integer>path("version");
        return admin().body(hours(version, mode, week, days)).put(path).then();
    }

    private static Map<String, Object> hours(
            int version,
            String mode,
            List<? extends Map<String, ?>> week,
            List<? extends Map<String, ?>> days) {
        return Map.of(
                "version", version, "zone", "UTC", "mode", mode, "week", week, "specialDays", days);
    }

    private static ValidatableResponse get(String path) {
        return admin().get(path).then();
    }

    private static UUID department(String name) {
        return UUID.fromString(
                admin().body(Map.of("name", name))
                        .post("/api/admin/departments")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private static Event<AvailabilityChanged> told(UUID owner, Mode mode, long after) {
        return EventLog.await(
                Topics.AVAILABILITY_CHANGED,
                event ->
                        event.aggregate().equals(owner)
                                && event.payload().mode() == mode
                                && event.version() > after);
    }

    /** The version of the last on the log with this mode. */
    private static long before(UUID owner, Mode mode) {
        return all(owner).stream()
                .filter(event -> event.payload().mode() == mode)
                .mapToLong(Event::version)
                .max()
                .orElse(0);
    }

    private static List<Event<AvailabilityChanged>> all(UUID owner) {
        return EventLog.all(Topics.AVAILABILITY_CHANGED).stream()
                .filter(event -> event.aggregate().equals(owner))
                .toList();
    }

    private static RequestSpecification admin() {
        return given().auth()
                .oauth2(Tokens.member(Seeded.MARKET, UUID.randomUUID(), Role.ADMIN, "Olga"))
                .contentType("application/json");
    }
}
