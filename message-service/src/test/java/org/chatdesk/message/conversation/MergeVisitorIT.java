package org.chatdesk.message.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MergeVisitorIT { // I5
    private final UUID organization = UUID.randomUUID();
    private final UUID visitor = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();
    private final String visitorToken =
            Tokens.contact(organization, visitor, "visitor", "Quiet Otter");
    private final String contactToken =
            Tokens.contact(organization, contact, "client", "Emma Hansen");
    private final String agentToken =
            Tokens.member(organization, UUID.randomUUID(), Role.AGENT, "Ola Berg");

    @Test
    void shouldKeepTheChatTheyAreIn() {
        var chat = open(visitorToken);
        send(visitorToken, chat, "m-1", "Hello").statusCode(201);
        reply(chat, "a-1", "Good morning").statusCode(201);
        as(visitorToken).patch("/api/support_chat/mark_read").then().statusCode(200);

        tellByEvent();

        var changed =
                EventLog.await(
                        Topics.CONVERSATION_CHANGED,
                        e -> e.aggregate().toString().equals(chat) && e.version() == 3);
        assertThat(changed.payload().conversation().contacts()).containsExactly(contact);
        assertThat(open(contactToken)).as("it is the support chat now").isEqualTo(chat);
        as(contactToken)
                .get("/api/conversations")
                .then()
                .body("conversations.id", equalTo(List.of(chat)))
                .body("conversations[0].head", equalTo(3))
                .body("conversations[0].readUpTo", equalTo(2))
                .body("conversations[0].unread", equalTo(0));
        as(contactToken)
                .get("/api/conversations/{id}/messages", chat)
                .then()
                .body("messages.content", equalTo(List.of("Hello", "Good morning")))
                .body("messages.seq", equalTo(List.of(1, 2)));
        send(contactToken, chat, "m-2", "It is me").statusCode(201).body("seq", equalTo(4));
    }

    @Test
    void shouldStandBesideTheContactsOwnSupportChat() {
        var own = open(contactToken);
        send(contactToken, own, "m-1", "Last week").statusCode(201);
        var chat = open(visitorToken);
        send(visitorToken, chat, "m-1", "Today").statusCode(201);

        tellByEvent();
        EventLog.await(
                Topics.CONVERSATION_CHANGED,
                e -> e.aggregate().toString().equals(chat) && e.version() == 2);

        as(contactToken)
                .get("/api/conversations")
                .then()
                .body("conversations.id", equalTo(List.of(own, chat)));
        assertThat(open(contactToken)).isEqualTo(own);
        send(contactToken, chat, "m-2", "Going on").statusCode(201).body("seq", equalTo(3));
    }

    @Test
    void shouldStopTheVisitor() {
        var chat = open(visitorToken);
        send(visitorToken, chat, "m-1", "Hello").statusCode(201);

        tellDirectly().statusCode(204);

        send(visitorToken, chat, "m-2", "Still me").statusCode(404);
        as(visitorToken).get("/api/conversations").then().body("conversations", empty());
        as(visitorToken)
                .body("{}")
                .post("/api/widget/conversations")
                .then()
                .statusCode(401)
                .body("code", equalTo("token.revoked"));
    }

    @Test
    void shouldFindTheSendOfTheVisitorAgain() { // M3
        var chat = open(visitorToken);
        String id = send(visitorToken, chat, "m-1", "Hello").extract().path("id");

        tellDirectly().statusCode(204);

        send(contactToken, chat, "m-1", "Hello").statusCode(200).body("id", equalTo(id));
        send(contactToken, chat, "m-1", "Other").statusCode(409);
    }

    @Test
    void shouldDoItOnceHoweverOftenAndFromWhereItIsTold() throws Exception { // INV-8
        var chat = open(visitorToken);
        send(visitorToken, chat, "m-1", "Hello").statusCode(201);
        Callable<Object> tell =
                () -> {
                    tellByEvent();
                    return tellDirectly().statusCode(204);
                };
        Callable<Object> open = () -> open(contactToken);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = Stream.of(tell, open, tell, open, tell, open).toList();
            for (Future<Object> call : threads.invokeAll(calls)) {
                call.get();
            }
        }

        as(contactToken)
                .get("/api/conversations")
                .then()
                .body("conversations.id", hasItem(chat))
                .body("conversations.find { it.id == '" + chat + "' }.head", equalTo(2));
    }

    @Test
    void shouldTouchNobodyElse() { // INV-27
        var other = UUID.randomUUID();
        var otherToken = Tokens.contact(organization, other, "client", "Another");
        var theirs = open(otherToken);
        var own = open(contactToken);
        var foreign = Tokens.contact(UUID.randomUUID(), visitor, "visitor", "Elsewhere");
        var elsewhere = open(foreign);

        tellDirectly().statusCode(204);

        as(otherToken)
                .get("/api/conversations")
                .then()
                .body("conversations.id", equalTo(List.of(theirs)));
        as(contactToken)
                .get("/api/conversations")
                .then()
                .body("conversations.id", equalTo(List.of(own)));
        as(foreign)
                .get("/api/conversations")
                .then()
                .body("conversations.id", equalTo(List.of(elsewhere)));
    }

    @Test
    void shouldRefuseWhatABlockedContactSends() { // I14
        var chat = open(contactToken);
        send(contactToken, chat, "m-1", "Hello").statusCode(201);

        tellBlocked(true, 2);
        Awaitility.await()
                .untilAsserted(() ->
                        send(contactToken, chat, UUID.randomUUID().toString(), "More")
                                .statusCode(403)
                                .body("code", equalTo("contact.blocked")));
        send(contactToken, chat, "m-1", "Hello").statusCode(200);
        reply(chat, "a-1", "Sorry").statusCode(201);

        tellBlocked(false, 3);
        Awaitility.await()
                .untilAsserted(() ->
                        send(contactToken, chat, "m-2", "Thank you")
                                .statusCode(org.hamcrest.Matchers.oneOf(200, 201)));
    }

    private void tellBlocked(boolean blocked, long version) {
        EventLog.publish(
                Topics.CONTACT_CHANGED,
                EventLog.event(
                        organization,
                        contact,
                        version,
                        new ContactChanged(
                                contact, "client", "c-1", "Emma", null, "en", blocked, null)));
    }

    private void tellByEvent() {
        EventLog.publish(
                Topics.CONTACT_MERGED,
                EventLog.event(organization, visitor, 2, new ContactMerged(visitor, contact)));
    }

    private ValidatableResponse tellDirectly() {
        return as(Tokens.service("gateway"))
                .body(Map.of("visitor", visitor, "contact", contact))
                .post("/internal/organizations/{o}/merges", organization)
                .then();
    }

    private static String open(String token) {
        return as(token).body("{}").post("/api/widget/conversations").then().extract().path("id");
    }

    private static ValidatableResponse send(
            String token, String conversation, String clientMessageId, String text) {
        return as(token)
                .body(Map.of("clientMessageId", clientMessageId, "content", text))
                .post("/api/widget/conversations/{id}/messages", conversation)
                .then();
    }

    private ValidatableResponse reply(String conversation, String clientMessageId, String text) {
        return as(agentToken)
                .body(Map.of("text", text))
                .put("/api/conversations/{id}/messages/{m}", conversation, clientMessageId)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
