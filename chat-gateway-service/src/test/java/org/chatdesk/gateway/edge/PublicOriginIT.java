package org.chatdesk.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.List;
import org.chatdesk.gateway.AloneProfile;
import org.chatdesk.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AloneProfile.class)
@QuarkusTestResource(Infrastructure.class)
class PublicOriginIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/support_chat",
                "/api/admin/chats",
                "/api/crm/tickets",
                "/api/agent/status"
            })
    void shouldSayThatAServiceIsAwayAndWhenToComeBack(String path) { // INV-39
        given().get(path)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("service.unavailable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/commands",
                "/api/nothing",
                "/api/admin/chats;x",
                "/api/crm/%2e%2e/%2e%2e/internal/epoch"
            })
    void shouldNotReachWhatIsNotListed(String path) { // INV-25
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .body("code", equalTo("resource.not-found"));
    }

    @Test
    void shouldRefuseUnknownFieldsBeforeAskingAnybody() {
        given().contentType(ContentType.JSON)
                .body("{\"widgetKey\":\"k\",\"ownOrigin\":true}")
                .post("/api/widget/init")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.unknown-field"))
                .body("errors[0].field", equalTo("ownOrigin"));
    }

    @Test
    void shouldTellTheConsoleWhereToSignIn() {
        given().get("/console/config.json")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body("clientId", equalTo("chatdesk-console"));
    }

    /** Without it no browser lets a page of another site read an answer, or send a token. */
    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://shop.example"})
    void shouldGiveNoPageOfAnotherSiteLeave(String origin) { // INV-26
        for (var path :
                List.of("/api/widget/init", "/api/support_chat", "/api/admin/widgets", "/none")) {
            given().header("Origin", origin)
                    .get(path)
                    .then()
                    .header("Access-Control-Allow-Origin", nullValue());
            given().header("Origin", origin)
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization")
                    .options(path)
                    .then()
                    .header("Access-Control-Allow-Origin", nullValue())
                    .header("Access-Control-Allow-Headers", nullValue());
        }
    }
}
