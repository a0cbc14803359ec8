package org.chatdesk.message.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Clients that know the header need no field of ours (M3). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class IdempotencyKeyIT {
    private final String token =
            Tokens.contact(UUID.randomUUID(), UUID.randomUUID(), "client", "Emma Hansen");

    @Test
    void shouldCommitTheSameKeyOnce() { // INV-7
        var conversation = open();
        var key = UUID.randomUUID().toString();
        String first = send(conversation, key, "Hello").statusCode(201).extract().path("id");
        send(conversation, "\"" + key + "\"", "Hello").statusCode(200).body("id", equalTo(first));
        String asField =
                as().body(Map.of("clientMessageId", key, "content", "Hello"))
                        .post("/api/widget/conversations/{id}/messages", conversation)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("id");
        assertThat(asField).isEqualTo(first);
    }

    @Test
    void shouldRefuseAnotherBodyUnderTheSameKey() { // INV-8
        var conversation = open();
        send(conversation, "key-1", "Hello").statusCode(201);
        send(conversation, "key-1", "Something else")
                .statusCode(409)
                .body("code", equalTo("message.id-reused"));
    }

    @Test
    void shouldWantOneIdAndNotTwo() {
        var conversation = open();
        as().body(Map.of("content", "Hello"))
                .post("/api/widget/conversations/{id}/messages", conversation)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("clientMessageId"))
                .body("errors[0].code", equalTo("required"));
        as().header("Idempotency-Key", "key-1")
                .body(Map.of("clientMessageId", "key-2", "content", "Hello"))
                .post("/api/widget/conversations/{id}/messages", conversation)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("invalid"));
    }

    private String open() {
        return as().body("{}").post("/api/widget/conversations").then().extract().path("id");
    }

    private ValidatableResponse send(String conversation, String key, String text) {
        return as().header("Idempotency-Key", key)
                .body(Map.of("content", text))
                .post("/api/widget/conversations/{id}/messages", conversation)
                .then();
    }

    private RequestSpecification as() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
