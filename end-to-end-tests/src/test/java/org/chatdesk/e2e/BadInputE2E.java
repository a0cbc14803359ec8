package org.chatdesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.e2e.wire.Answer;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.Edge;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** INV-29: every bad call gets its problem with a stable code, and nothing is stored. */
@EndToEnd
class BadInputE2E {
    private static final String INIT = "/api/widget/init";

    @Test
    void shouldRefuseAnUnknownWidgetKey(World world) {
        world.edge().init("wk_nobody", Map.of()).expectProblem(404, "widget.unknown-key");
        world.edge()
                .nobody()
                .get("/widget/frame?key=wk_nobody")
                .expectProblem(404, "widget.unknown-key");
    }

    // INV-26 for REST: foreign, null and lookalike origins.
    @Test
    void shouldRefuseAForeignOrigin(World world) {
        String key = world.clinic().widget().key();
        String site = world.clinic().site();
        for (String origin :
                List.of(
                        "https://evil.example",
                        "null",
                        world.salon().site(),
                        site + ".evil.example",
                        site.replace("http:", "https:"))) {
            world.edge()
                    .from(origin)
                    .post(INIT, Edge.initBody(key, Map.of("asVisitor", true)))
                    .expectProblem(403, "widget.origin-not-allowed");
        }
        world.edge().from(site).post(INIT, Edge.initBody(key, Map.of())).expect(200);
    }

    @Test
    void shouldRefuseWhatIsNoJson(World world) {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        String send = "/api/widget/conversations/" + conversation + "/messages";
        for (String body : List.of("", "{", "nonsense", "[]", "\"text\"", "null", "{\"a\":}")) {
            visitor.call("POST", send, body).expectProblem(400, "request.malformed");
            world.edge().nobody().call("POST", INIT, body).expectProblem(400, "request.malformed");
        }
        assertNothingStored(visitor, conversation);
    }

    @Test
    void shouldRefuseWrongTypes(World world) {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        String send = "/api/widget/conversations/" + conversation + "/messages";
        visitor.call("POST", send, "{\"clientMessageId\":\"a\",\"content\":{\"a\":1}}")
                .expectProblem(400, "request.malformed");
        visitor.call("PUT", "/api/conversations/" + conversation + "/read", "{\"seq\":\"many\"}")
                .expectProblem(400, "request.malformed");
        assertNothingStored(visitor, conversation);
    }

    @Test
    void shouldRefuseUnknownFields(World world) {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        Answer refused =
                visitor.post(
                        "/api/widget/conversations/" + conversation + "/messages",
                        Map.of(
                                "clientMessageId", UUID.randomUUID().toString(),
                                "content", "Hello",
                                "senderRole", "agent"));
        refused.expectProblem(400, "request.unknown-field");
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactly("senderRole");
        world.edge()
                .init(world.clinic().widget().key(), Map.of("organizationId", UUID.randomUUID()))
                .expectProblem(400, "request.unknown-field");
        assertNothingStored(visitor, conversation);
    }

    // M2: plain text of at most 10,000 characters.
    @Test
    void shouldRefuseEmptyAndOverlongMessages(World world) {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        for (String blank : List.of("", " ", "\n\t ", "\u00a0")) {
            visitor.send(conversation, blank).expectProblem(400, "message.empty");
        }
        visitor.send(conversation, "x".repeat(10_001)).expectProblem(400, "message.too-long");
        assertNothingStored(visitor, conversation);
        visitor.send(conversation, "x".repeat(10_000)).expect(201);
    }

    @Test
    void shouldRefuseAMissingClientMessageId(World world) {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        Answer refused =
                visitor.post(
                        "/api/widget/conversations/" + conversation + "/messages",
                        Map.of("content", "Hello"));
        refused.expectProblem(400, "request.invalid");
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("field").asText())
                .contains("clientMessageId");
        assertNothingStored(visitor, conversation);
    }

    // INV-8: same id, other body: 409 and no change. Same id, same body: the same answer.
    @Test
    void shouldAnswerARepetitionTheSameAndRefuseAReusedId(World world) {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        String path = "/api/widget/conversations/" + conversation + "/messages";
        var message =
                Map.of("clientMessageId", UUID.randomUUID().toString(), "content", "Once only");
        JsonNode first = visitor.post(path, message).expect(201).json();

        assertThat(visitor.post(path, message).expect(200).json()).isEqualTo(first);
        visitor.post(
                        path,
                        Map.of(
                                "clientMessageId",
                                message.get("clientMessageId"),
                                "content",
                                "Something else"))
                .expectProblem(409, "message.id-reused");
        assertThat(visitor.history(conversation).expect(200).json().path("messages")).hasSize(1);
    }

    @Test
    void shouldTellWhatAPathCannotDo(World world) {
        Caller visitor = world.of(world.clinic()).visitor();
        visitor.call("DELETE", "/api/support_chat", null)
                .expectProblem(405, "request.method-not-allowed");
        visitor.get("/api/nothing/here").expectProblem(404, "resource.not-found");
        visitor.get("/api/conversations/not-an-id/messages")
                .expectProblem(404, "resource.not-found");
        visitor.get("/api/conversations/%s/messages?limit=100000".formatted(visitor.support()))
                .expectProblem(400, "request.invalid");
    }

    @Test
    void shouldRefuseTooLargeBodies(World world) {
        Caller visitor = world.of(world.clinic()).visitor();
        UUID conversation = visitor.support();
        visitor.send(conversation, "x".repeat(3_000_000)).expectProblem(413, "request.too-large");
        assertNothingStored(visitor, conversation);
    }

    @Test
    void shouldRefuseABadOrder(World world) {
        Caller backend = world.of(world.marketplace()).backend();
        backend.put("/api/integration/orders/bad-1", Map.of("package", "photo-set"))
                .expectProblem(400, "request.invalid");
        backend.call("PUT", "/api/integration/orders/bad-1", "{")
                .expectProblem(400, "request.malformed");
        Caller agent = world.of(world.marketplace()).member("agent");
        agent.get("/api/crm/tickets/order/bad-1").expectProblem(404, "resource.not-found");
    }

    private static void assertNothingStored(Caller caller, UUID conversation) {
        JsonNode history = caller.history(conversation).expect(200).json();
        assertThat(history.path("messages")).isEmpty();
        assertThat(history.path("head").asLong()).isZero();
    }
}
