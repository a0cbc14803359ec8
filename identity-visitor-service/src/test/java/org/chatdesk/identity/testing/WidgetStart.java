package org.chatdesk.identity.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.chatdesk.kit.testing.Tokens;

/** A start of the widget as the gateway passes it on. */
public final class WidgetStart {
    private final Map<String, Object> body = new HashMap<>();

    private WidgetStart(String key, String origin) {
        with("widgetKey", key).with("origin", origin).with("locale", "en");
        with("page", Map.of("url", origin + "/", "title", "Home", "referrer", ""));
        with("ip", "203.0.113.7").with("userAgent", "Test/1.0");
    }

    public static WidgetStart onClinic() {
        return new WidgetStart(Seeded.CLINIC_WIDGET, Seeded.CLINIC_SITE);
    }

    public static WidgetStart onMarket() {
        return new WidgetStart(Seeded.MARKET_WIDGET, Seeded.MARKET_SITE);
    }

    public WidgetStart with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    public WidgetStart without(String field) {
        body.remove(field);
        return this;
    }

    public ValidatableResponse send() {
        return given().auth()
                .oauth2(Tokens.service("gateway"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/internal/widget/init")
                .then();
    }

    /** Sends, and must be let in. */
    public Started start() {
        var answer = send().statusCode(200).extract().jsonPath();
        return new Started(answer);
    }
}
