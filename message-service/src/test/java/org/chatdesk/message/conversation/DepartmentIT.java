package org.chatdesk.message.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.command.SocketCommand;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.chatdesk.message.testing.GatewaySocket;
import org.junit.jupiter.api.Test;

/** A support conversation belongs to the department its contact speaks with (I9). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DepartmentIT {
    private final UUID organization = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();
    private final UUID billing = UUID.randomUUID();
    private final UUID sales = UUID.randomUUID();

    @Test
    void shouldBelongToTheDepartmentThatTheTokenNames() {
        var conversation = open(speakingWith(billing));

        assertThat(state(conversation, 0).payload().department()).isEqualTo(billing);
    }

    @Test
    void shouldMoveBeforeTheMessageAndShowItToWhoeverCatchesUp() { // INV-5, INV-9
        var conversation = open(speakingWith(billing));
        send(speakingWith(billing), conversation, "m-1").statusCode(201);

        send(speakingWith(sales), conversation, "m-2").statusCode(201);
        send(speakingWith(sales), conversation, "m-2").statusCode(200);
        send(anybody(), conversation, "m-3").statusCode(201);

        assertThat(state(conversation, 2).payload().department()).isEqualTo(sales);
        var frames =
                as(anybody())
                        .get("/api/conversations/{id}/changes", conversation)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(frames.getList("frames.type", String.class))
                .containsExactly("message", "conversation", "message", "message");
        assertThat(frames.getList("frames.seq", Integer.class)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void shouldMoveForWhoeverSendsOnASocketToo() throws Exception {
        var conversation = open(anybody());
        var by = new SocketCommand.By(contact, SenderRole.CONTACT, "Emma", billing);
        try (var gateway = GatewaySocket.open(Tokens.service("gateway"))) {
            gateway.ask(
                    new SocketCommand.Send(
                            organization,
                            UUID.fromString(conversation),
                            by,
                            "s-1",
                            null,
                            "By socket",
                            null));
        }

        assertThat(state(conversation, 0).payload().department()).isNull();
        assertThat(state(conversation, 1).payload().department()).isEqualTo(billing);
    }

    private String speakingWith(UUID department) {
        return Tokens.contactOf(department, organization, contact, "client", "Emma Hansen");
    }

    private String anybody() {
        return Tokens.contact(organization, contact, "client", "Emma Hansen");
    }

    private static Event<ConversationChanged> state(String conversation, long version) {
        return EventLog.await(
                Topics.CONVERSATION_CHANGED,
                event ->
                        event.aggregate().toString().equals(conversation)
                                && event.version() == version);
    }

    private static String open(String token) {
        return as(token).body("{}").post("/api/widget/conversations").then().extract().path("id");
    }

    private static ValidatableResponse send(String token, String conversation, String id) {
        return as(token)
                .body(Map.of("clientMessageId", id, "content", "Hello " + id))
                .post("/api/widget/conversations/{id}/messages", conversation)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
