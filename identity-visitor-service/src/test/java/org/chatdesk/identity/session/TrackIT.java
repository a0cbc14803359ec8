package org.chatdesk.identity.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.MovableClock;
import org.chatdesk.identity.testing.OwnTokens;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.Started;
import org.chatdesk.identity.testing.UserTokens;
import org.chatdesk.identity.testing.WidgetStart;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Tokens;
import org.jose4j.jwt.MalformedClaimException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrackIT { // I11
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Inject MovableClock clock;
    @Inject ForgetSessions forget;
    @Inject Database database;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void shouldShowAgentsTheDeviceAndWhatItDid() {
        var visitor = start(FIREFOX);
        track(visitor, "cart_filled", Map.of("items", 3, "coupon", true)).statusCode(204);
        again(visitor, "http://localhost:8421/prices");
        again(visitor, "http://localhost:8421/prices");

        sessions(Seeded.CLINIC, visitor.contact())
                .statusCode(200)
                .body("sessions", hasSize(1))
                .body("sessions[0].device", equalTo("desktop"))
                .body("sessions[0].browser", equalTo("Firefox 140"))
                .body("sessions[0].os", equalTo("Windows 10"))
                .body("sessions[0].page", equalTo("http://localhost:8421/prices"))
                .body(
                        "sessions[0].events.name",
                        equalTo(List.of("page_view", "cart_filled", "page_view")))
                .body("sessions[0].events[0].url", equalTo("http://localhost:8421/prices"))
                .body("sessions[0].events[1].properties.items", equalTo("3"));
        var told =
                EventLog.await(
                        Topics.SESSION_TRACKED,
                        e ->
                                visitor.contact().equals(e.payload().contact())
                                        && e.payload().name().equals("cart_filled"));
        assertThat(told.payload().properties()).isEqualTo(Map.of("items", "3", "coupon", "true"));
    }

    @Test
    void shouldKeepWhatAVisitorDidForTheContactTheyAre() { // I5
        var visitor = start(FIREFOX);
        track(visitor, "cart_filled", Map.of()).statusCode(204);
        var token = UserTokens.ofClinic("u-" + UUID.randomUUID(), _ -> {});
        var contact =
                WidgetStart.onClinic()
                        .with("sessionToken", visitor.sessionToken())
                        .with("userToken", token)
                        .start()
                        .contact();

        sessions(Seeded.CLINIC, contact)
                .body("sessions[0].events.name", equalTo(List.of("cart_filled", "page_view")));
        sessions(Seeded.CLINIC, visitor.contact()).statusCode(404);
    }

    @Test
    void shouldTrackADeviceThatIsNobodyYet() {
        var nobody = WidgetStart.onClinic().start();
        track(nobody, "looked_around", Map.of()).statusCode(204);
        var told =
                EventLog.await(
                        Topics.SESSION_TRACKED, e -> e.payload().name().equals("looked_around"));
        assertThat(told.payload().contact()).isNull();
    }

    @Test
    void shouldRefuseWhatIsOutOfBounds() {
        var visitor = start(FIREFOX);
        for (var name : List.of("", "x".repeat(65), "<b>", "1st")) {
            track(visitor, name, Map.of()).statusCode(400);
        }
        var many =
                IntStream.range(0, 21)
                        .boxed()
                        .collect(java.util.stream.Collectors.toMap(i -> "p" + i, i -> i));
        track(visitor, "many", many).statusCode(400).body("errors[0].field", equalTo("properties"));
        track(visitor, "long", Map.of("p", "x".repeat(201))).statusCode(400);
        track(visitor, "deep", Map.of("p", Map.of("q", 1))).statusCode(400);
    }

    @Test
    void shouldTakeSixtyAMinute() {
        clock.stopAt(Instant.now());
        var visitor = start(FIREFOX);
        for (int i = 0; i < 60; i++) {
            track(visitor, "click", Map.of()).statusCode(204);
        }
        track(visitor, "click", Map.of()).statusCode(429).body("code", equalTo("request.too-many"));

        clock.stopAt(clock.instant().plus(Duration.ofMinutes(1)));
        track(visitor, "click", Map.of()).statusCode(204);
    }

    @Test
    void shouldForgetAfterThirtyDays() {
        track(start(FIREFOX), "click", Map.of()).statusCode(204);
        // Other tests have been in 2031.
        clock.stopAt(Instant.parse("2035-01-01T00:00:00Z"));
        forget.forget();
        assertThat(database.count("session_event")).isZero();
    }

    @Test
    void shouldNotShowAnotherOrganizationsContacts() { // INV-13
        var visitor = start(FIREFOX);
        var theirs = sessions(Seeded.MARKET, visitor.contact()).statusCode(404);
        var nobodys = sessions(Seeded.MARKET, UUID.randomUUID()).statusCode(404);
        assertThat(theirs.extract().asString()).isEqualTo(nobodys.extract().asString());
    }

    private static Started start(String userAgent) {
        return WidgetStart.onClinic().with("asVisitor", true).with("userAgent", userAgent).start();
    }

    private static void again(Started visitor, String page) {
        WidgetStart.onClinic()
                .with("sessionToken", visitor.sessionToken())
                .with("userAgent", FIREFOX)
                .with("page", Map.of("url", page, "title", "Prices", "referrer", ""))
                .start();
    }

    private static ValidatableResponse track(Started by, String name, Map<String, ?> properties) {
        return given().auth()
                .oauth2(token(by))
                .contentType("application/json")
                .body(Map.of("name", name, "properties", properties))
                .post("/api/widget/track")
                .then();
    }

    /** The service under test trusts the tests' issuer, not itself. */
    private static String token(Started by) {
        try {
            return by.isNobody()
                    ? Tokens.session(
                            Seeded.CLINIC, UUID.fromString(OwnTokens.read(by.token()).getSubject()))
                    : Tokens.contact(Seeded.CLINIC, by.contact(), "visitor", "Quiet Otter");
        } catch (MalformedClaimException e) {
            throw new AssertionError(e);
        }
    }

    private static ValidatableResponse sessions(UUID organization, UUID contact) {
        return given().auth()
                .oauth2(Tokens.member(organization, UUID.randomUUID(), Role.AGENT, "Ola"))
                .get("/api/admin/contacts/{id}/sessions", contact)
                .then();
    }
}
