package org.chatdesk.identity.widget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WidgetIT { // I7

    @Test
    void shouldTellTheGatewayWhereAWidgetMayBeFramed() {
        get(Seeded.CLINIC_WIDGET)
                .statusCode(200)
                .body("organizationId", equalTo(Seeded.CLINIC.toString()))
                .body("name", equalTo("Harbour Clinic"))
                .body("allowedDomains", contains(Seeded.CLINIC_SITE, "https://*.clinic.example"))
                .body("settings.primaryColor", equalTo("#2563EB"));
    }

    @Test
    void shouldNotKnowEveryKey() {
        get("wk_unknown").statusCode(404).body("code", equalTo("widget.unknown-key"));
    }

    private static ValidatableResponse get(String key) {
        return given().auth()
                .oauth2(Tokens.service("gateway"))
                .get("/internal/widgets/" + key)
                .then();
    }
}
