package org.chatdesk.identity.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.WidgetStart;
import org.chatdesk.kit.testing.EventLog;
import org.jose4j.jwt.MalformedClaimException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WidgetInitIT {
    @Inject Database database;

    @Test
    void shouldMakeNobodyOfADeviceThatOnlyLooks() throws MalformedClaimException { // I3
        var started = WidgetStart.onClinic().start();

        assertThat(started.isNobody()).isTrue();
        assertThat(started.claims().getStringClaimValue("kind")).isEqualTo("session");
        assertThat(started.claims().getStringClaimValue("org")).isEqualTo(Seeded.CLINIC.toString());
        assertThat(
                        database.one(
                                "select contact_id from session where id = ?1",
                                UUID.fromString(started.claims().getSubject())))
                .isNull();
    }

    @Test
    void shouldTellTheWidgetHowToLook() { // I7, I10
        WidgetStart.onClinic()
                .send()
                .statusCode(200)
                .body("organization.name", equalTo("Harbour Clinic"))
                .body("settings.position", equalTo("bottom-right"))
                .body("settings.autoOpenDelayMs", equalTo(0))
                .body("settings.allowVisitors", equalTo(true))
                .body("availability.open", equalTo(true))
                .body("availability.opensAt", nullValue())
                .body("availability.mode", equalTo("leave_message"));
    }

    @Test
    void shouldMakeAVisitorOnDemandAndFindItAgain() throws MalformedClaimException { // I4
        var first = WidgetStart.onClinic().with("asVisitor", true).start();
        var again =
                WidgetStart.onClinic()
                        .with("asVisitor", true)
                        .with("sessionToken", first.sessionToken())
                        .start();
        var renewed = WidgetStart.onClinic().with("sessionToken", first.sessionToken()).start();

        assertThat(again.contact()).isEqualTo(first.contact());
        assertThat(renewed.contact()).isEqualTo(first.contact());
        assertThat(again.sessionToken()).isEqualTo(first.sessionToken());
        assertThat(first.claims().getStringClaimValue("contactType")).isEqualTo("visitor");
        assertThat(first.claims().getSubject()).isEqualTo(first.contact().toString());
        var created =
                EventLog.await(
                        Topics.VISITOR_CREATED, event -> event.aggregate().equals(first.contact()));
        var contact =
                EventLog.await(
                        Topics.CONTACT_CHANGED, event -> event.aggregate().equals(first.contact()));
        assertThat(created.payload().name()).isEqualTo(contact.payload().name());
        assertThat(contact.payload().email()).isNull();
    }

    @Test
    void shouldRefuseVisitorsWhereTheyAreSwitchedOff() { // I3
        WidgetStart.onMarket()
                .with("asVisitor", true)
                .send()
                .statusCode(403)
                .body("code", equalTo("visitor.not-allowed"));
    }

    @Test
    void shouldNotResumeAnotherOrganizationsSession() { // INV-13
        var atClinic = WidgetStart.onClinic().with("asVisitor", true).start();

        var atMarket = WidgetStart.onMarket().with("sessionToken", atClinic.sessionToken()).start();

        assertThat(atMarket.isNobody()).isTrue();
        assertThat(atMarket.sessionToken()).isNotEqualTo(atClinic.sessionToken());
    }

    @Test
    void shouldRefuseAnUnknownKey() {
        WidgetStart.onClinic()
                .with("widgetKey", "wk_unknown")
                .send()
                .statusCode(404)
                .body("code", equalTo("widget.unknown-key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://localhost:8422",
                "https://localhost:8421",
                "http://localhost:8421.evil.example",
                "https://clinic.example"
            })
    void shouldRefuseAForeignOriginAndStoreNothing(String origin) { // INV-26
        var before = database.count("session");

        WidgetStart.onClinic()
                .with("origin", origin)
                .send()
                .statusCode(403)
                .body("code", equalTo("widget.origin-not-allowed"));

        assertThat(database.count("session")).isEqualTo(before);
    }

    @Test
    void shouldAdmitSubdomainsAppsAndItsOwnFrame() {
        WidgetStart.onClinic().with("origin", "https://www.clinic.example").start();
        WidgetStart.onClinic().without("origin").start();
        WidgetStart.onMarket()
                .with("origin", "http://localhost:8400")
                .with("ownOrigin", true)
                .start();
        WidgetStart.onMarket().without("origin").send().statusCode(403);
    }

    @Test
    void shouldRefuseWhatIsOutOfBounds() { // INV-29
        invalid("locale", "not a locale", "locale", "invalid");
        invalid("locale", "", "locale", "invalid", "required");
        invalid("sessionToken", "x".repeat(101), "sessionToken", "too-long");
        invalid("page", Map.of("url", "h".repeat(2_049)), "page.url", "too-long");
        invalid("page", Map.of("title", "h".repeat(501)), "page.title", "too-long");
        WidgetStart.onClinic()
                .with("admin", true)
                .send()
                .statusCode(400)
                .body("code", equalTo("request.unknown-field"));
    }

    private static void invalid(String name, Object value, String field, String... codes) {
        var answer =
                WidgetStart.onClinic()
                        .with(name, value)
                        .send()
                        .statusCode(400)
                        .body("code", equalTo("request.invalid"))
                        .extract()
                        .jsonPath();
        assertThat(answer.getList("errors.field", String.class)).containsOnly(field);
        assertThat(answer.getList("errors.code", String.class)).containsExactlyInAnyOrder(codes);
    }
}
