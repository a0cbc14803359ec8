package org.chatdesk.identity.widget;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import org.chatdesk.identity.testing.AdminWidget;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.MovableClock;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.WidgetStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KnownSitesIT {
    private static final Instant NOW = Instant.parse("2031-05-06T10:00:00Z");

    @Inject MovableClock clock;
    @Inject Database database;

    private AdminWidget widget;

    @BeforeEach
    void add() {
        widget = AdminWidget.add(Seeded.CLINIC);
    }

    @AfterEach
    void tidy() {
        clock.run();
        widget.remove();
    }

    @Test
    void shouldShowAtOnceWhatWasChangedHere() {
        clock.stopAt(NOW);
        start().body("settings.greeting", equalTo(""));
        widget.change("greeting", "Hei!");
        start().body("settings.greeting", equalTo("Hei!"));
    }

    @Test
    void shouldShowWithinTwoSecondsWhatWasChangedElsewhere() { // I10
        clock.stopAt(NOW);
        start().body("settings.greeting", equalTo(""));
        changeElsewhere();
        start().body("settings.greeting", equalTo(""));
        clock.stopAt(NOW.plusSeconds(2));
        start().body("settings.greeting", equalTo("Elsewhere"));
    }

    @Test
    void shouldAskAgainWhenTheClockWasSetBack() {
        clock.stopAt(NOW);
        start().body("settings.greeting", equalTo(""));
        changeElsewhere();
        clock.stopAt(NOW.minusSeconds(1));
        start().body("settings.greeting", equalTo("Elsewhere"));
    }

    /** As another instance does it: nobody here hears of it. */
    private void changeElsewhere() {
        database.one(
                "update widget set settings = jsonb_set(settings, '{greeting}', '\"Elsewhere\"')"
                        + " where id = cast(?1 as uuid) returning name",
                widget.id());
    }

    private ValidatableResponse start() {
        return WidgetStart.onClinic()
                .with("widgetKey", widget.key())
                .with("ownOrigin", true)
                .send()
                .statusCode(200);
    }
}
