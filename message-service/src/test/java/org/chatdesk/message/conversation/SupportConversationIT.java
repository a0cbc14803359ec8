package org.chatdesk.message.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SupportConversationIT {
    private final UUID organization = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();
    private final String contactToken =
            Tokens.contact(organization, contact, "client", "Emma Hansen");
    private final String agentToken =
            Tokens.member(organization, UUID.randomUUID(), Role.AGENT, "Ola Berg");

    @Test
    void shouldOpenOneConversationForParallelFirstCalls() throws Exception { // INV-7
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 20).mapToObj(_ -> threads.submit(this::open)).toList();
            var ids = new HashSet<String>();
            for (var call : calls) {
                ids.add(call.get());
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void shouldCommitTheSameClientMessageOnce() throws Exception { // INV-7
        var conversation = open();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, 50)
                            .mapToObj(_ -> threads.submit(() -> send(conversation, "m-1", "Hello")))
                            .toList();
            var answers = new HashSet<String>();
            for (var call : calls) {
                var answer = call.get();
                assertThat(answer.extract().statusCode()).isIn(200, 201);
                answers.add(answer.extract().body().asString());
            }
            assertThat(answers).hasSize(1);
        }
        assertThat(seqs(conversation)).containsExactly(1L);
    }

    @Test
    void shouldRefuseAnotherBodyUnderTheSameId() { // INV-8
        var conversation = open();
        send(conversation, "m-1", "Hello").statusCode(201);
        send(conversation, "m-1", "Something else")
                .statusCode(409)
                .body("code", equalTo("message.id-reused"));
        assertThat(seqs(conversation)).containsExactly(1L);
    }

    @Test
    void shouldNumberParallelMessagesWithoutGapOrTwin() throws Exception { // INV-5
        var conversation = open();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, 150)
                            .mapToObj(i ->
                                    threads.submit(() -> send(conversation, "m-" + i, "n" + i)))
                            .toList();
            for (var call : calls) {
                call.get().statusCode(201);
            }
        }
        assertThat(seqs(conversation))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 150).boxed().toList());
    }

    @Test
    void shouldPublishWhatItAcknowledged() {
        var conversation = open();
        String id = send(conversation, "m-1", "Is anybody there?").extract().path("id");
        var event =
                EventLog.await(
                        Topics.MESSAGE_CREATED,
                        e -> e.payload().message().id().toString().equals(id));
        assertThat(event.organization()).isEqualTo(organization);
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.payload().conversation().contacts()).containsExactly(contact);
        assertThat(event.payload().message().content()).isEqualTo("Is anybody there?");
        assertThat(event.payload().tally().fromContacts()).isEqualTo(1);
    }

    @Test
    void shouldRestoreAnArchivedConversationWhenTheContactWrites() { // M7
        var conversation = open();
        send(conversation, "m-1", "Hello").statusCode(201);
        archive(conversation).statusCode(200).body("archived", equalTo(true));
        send(conversation, "m-2", "One more thing").statusCode(201).body("seq", equalTo(3));
        changes(conversation, 0)
                .body("frames.seq", equalTo(List.of(1, 2, 3, 4)))
                .body(
                        "frames.type",
                        equalTo(List.of("message", "conversation", "message", "conversation")))
                .body("frames[3].archived", equalTo(false))
                .body("head", equalTo(4));
    }

    @Test
    void shouldCountUnreadFromTheReadMark() { // M6
        var conversation = open();
        reply(conversation, "a-1", "Good morning").statusCode(201);
        reply(conversation, "a-2", "How can we help?").statusCode(201);
        as(contactToken).get("/api/support_chat").then().body("unread", equalTo(2));
        as(contactToken)
                .body(Map.of("seq", 1))
                .patch("/api/support_chat/mark_read")
                .then()
                .statusCode(200)
                .body("unread", equalTo(1))
                .body("readUpTo", equalTo(1));
        as(contactToken)
                .patch("/api/support_chat/mark_read")
                .then()
                .statusCode(200)
                .body("unread", equalTo(0));
        var read =
                EventLog.await(
                        Topics.MESSAGE_READ,
                        e -> e.aggregate().toString().equals(conversation) && e.version() == 2);
        assertThat(read.payload().tally().fromMembers()).isEqualTo(2);
    }

    @Test
    void shouldHideConversationsFromEverybodyElse() { // INV-13
        var conversation = open();
        var stranger = Tokens.contact(organization, UUID.randomUUID(), "client", "Nosy");
        var otherAgent = Tokens.member(UUID.randomUUID(), UUID.randomUUID(), Role.ADMIN, "Other");
        var nothing = bodyOf(agentToken, UUID.randomUUID().toString());
        assertThat(bodyOf(stranger, conversation)).isEqualTo(nothing);
        assertThat(bodyOf(otherAgent, conversation)).isEqualTo(nothing);
        as(otherAgent)
                .post("/api/admin/chats/{id}/archive", conversation)
                .then()
                .statusCode(404)
                .body("code", equalTo("resource.not-found"));
    }

    @Test
    void shouldRefuseBadInputAndStoreNothing() {
        var conversation = open();
        send(conversation, "m-1", "   ").statusCode(400).body("code", equalTo("message.empty"));
        send(conversation, "m-2", "x".repeat(10_001))
                .statusCode(400)
                .body("code", equalTo("message.too-long"));
        send(conversation, "m-3", "a\0b").statusCode(400);
        send(conversation, "", "text").statusCode(400);
        as(contactToken)
                .body("{\"clientMessageId\":\"m-4\",\"content\":\"hi\",\"colour\":1}")
                .post("/api/widget/conversations/{id}/messages", conversation)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("request.unknown-field"))
                .body("errors[0].field", equalTo("colour"));
        as(contactToken)
                .body("{not json")
                .post("/api/widget/conversations/{id}/messages", conversation)
                .then()
                .statusCode(400)
                .body("code", equalTo("request.malformed"));
        as(contactToken)
                .body("{\"clientMessageId\":\"m-5\"}")
                .post("/api/widget/conversations/{id}/messages", conversation)
                .then()
                .statusCode(400)
                .body("code", equalTo("request.invalid"))
                .body("errors[0].field", equalTo("content"))
                .body("errors[0].code", equalTo("required"));
        as(contactToken)
                .get("/api/conversations/{id}/messages?limit=1000", conversation)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("limit"));
        assertThat(seqs(conversation)).isEmpty();
    }

    @Test
    void shouldRefuseCallersWithoutAValidToken() { // INV-25
        given().get("/api/support_chat")
                .then()
                .statusCode(401)
                .body("code", equalTo("token.missing"));
        given().auth()
                .oauth2("e30.e30.e30")
                .get("/api/support_chat")
                .then()
                .statusCode(401)
                .body("code", equalTo("token.invalid"));
        var ended =
                Tokens.contact(
                        organization, contact, "client", "Emma", Instant.now().minusSeconds(1));
        as(ended).get("/api/support_chat").then().statusCode(401);
        as(agentToken).get("/api/support_chat").then().statusCode(403);
    }

    @Test
    void shouldAnonymiseAnExpiredVisitorsConversation() { // I4
        var conversation = open();
        send(conversation, "m-1", "Hello").statusCode(201);
        EventLog.publish(
                Topics.VISITOR_EXPIRED,
                EventLog.event(
                        organization,
                        contact,
                        2,
                        new VisitorExpired(contact, Instant.now(), VisitorPolicy.ANONYMISE)));
        var changed =
                EventLog.await(
                        Topics.CONVERSATION_CHANGED,
                        e ->
                                e.aggregate().toString().equals(conversation)
                                        && e.payload().anonymised());
        assertThat(changed.payload().frozen()).isTrue();
        as(agentToken)
                .get("/api/conversations/{id}/messages", conversation)
                .then()
                .body("messages[0].senderName", equalTo("Former visitor"));
        send(conversation, "m-2", "Still here")
                .statusCode(409)
                .body("code", equalTo("conversation.frozen"));
    }

    private String open() {
        return as(contactToken)
                .body("{}")
                .post("/api/widget/conversations")
                .then()
                .body("kind", equalTo("support"))
                .body("title", nullValue())
                .extract()
                .path("id");
    }

    private ValidatableResponse send(String conversation, String clientMessageId, String text) {
        return as(contactToken)
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

    private ValidatableResponse archive(String conversation) {
        return as(agentToken).post("/api/admin/chats/{id}/archive", conversation).then();
    }

    private ValidatableResponse changes(String conversation, long after) {
        return as(agentToken)
                .get("/api/conversations/{id}/changes?after={after}", conversation, after)
                .then()
                .statusCode(200);
    }

    private String bodyOf(String token, String conversation) {
        return as(token)
                .get("/api/conversations/{id}/messages", conversation)
                .then()
                .statusCode(404)
                .extract()
                .asString();
    }

    private List<Long> seqs(String conversation) {
        return as(agentToken)
                .get("/api/conversations/{id}/messages?limit=200", conversation)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("messages.seq", Long.class);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
