package org.chatdesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.chatdesk.e2e.wire.Answer;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.ChatSocket;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** INV-13: another organization's id answers as one that does not exist, byte for byte. */
@EndToEnd
class IsolationE2E {

    /** Everything in this slice that takes the id of a conversation. */
    private static final List<Call> ON_CONVERSATIONS =
            List.of(
                    (who, id) -> who.get("/api/conversations/" + id + "/messages"),
                    (who, id) -> who.get("/api/conversations/" + id + "/changes?after=0"),
                    (who, id) -> who.send(UUID.fromString(id), "From outside"),
                    (who, id) -> who.put("/api/conversations/" + id + "/read", Map.of("seq", 1)));

    private static final List<Call> ON_WIDGET =
            List.of(
                    (who, id) -> who.get("/api/widget/conversations/" + id + "/messages"),
                    (who, id) ->
                            who.post(
                                    "/api/widget/conversations/" + id + "/messages",
                                    Map.of(
                                            "clientMessageId",
                                            UUID.randomUUID().toString(),
                                            "content",
                                            "From outside")));

    private static final List<Call> ON_INBOX =
            List.of(
                    (who, id) -> who.get("/api/admin/chats/" + id),
                    (who, id) -> who.call("POST", "/api/admin/chats/" + id + "/archive", null),
                    (who, id) -> who.call("POST", "/api/admin/chats/" + id + "/unarchive", null));

    private static final List<Call> ON_TICKETS =
            List.of((who, id) -> who.get("/api/crm/tickets/" + id));

    private interface Call {
        Answer with(Caller caller, String id);
    }

    @Test
    void shouldHideConversationsOfOtherOrganizations(World world) {
        Caller victim = world.of(world.marketplace()).visitor();
        UUID hidden = victim.support();
        victim.send(hidden, "Canary").expect(201);
        Caller victimsAgent = world.of(world.marketplace()).member("agent");
        String before = victimsAgent.history(hidden).expect(200).body();

        Caller member = world.of(world.clinic()).member("admin");
        Caller visitor = world.of(world.clinic()).visitor();
        assertHidden(member, hidden, ON_CONVERSATIONS);
        assertHidden(member, hidden, ON_INBOX);
        assertHidden(visitor, hidden, ON_CONVERSATIONS);
        assertHidden(visitor, hidden, ON_WIDGET);

        assertThat(victimsAgent.history(hidden).expect(200).body()).isEqualTo(before);
        assertThat(member.get("/api/admin/chats?limit=100").expect(200).body())
                .doesNotContain(hidden.toString(), "Canary");
        assertThat(member.get("/api/admin/chats/sidebar").expect(200).body())
                .doesNotContain(hidden.toString());
    }

    @Test
    void shouldHideConversationsOfOtherContacts(World world) {
        Caller other = world.of(world.clinic()).visitor();
        UUID hidden = other.support();
        other.send(hidden, "Mine alone").expect(201);
        Caller visitor = world.of(world.clinic()).visitor();
        assertHidden(visitor, hidden, ON_CONVERSATIONS);
        assertHidden(visitor, hidden, ON_WIDGET);
    }

    @Test
    void shouldHideTicketsOfOtherOrganizations(World world) {
        String order = "order-" + UUID.randomUUID();
        String ticket =
                world.of(world.marketplace())
                        .backend()
                        .put(
                                "/api/integration/orders/" + order,
                                Map.of(
                                        "parties",
                                        List.of(
                                                Map.of(
                                                        "role", "brand",
                                                        "externalId", "brand-lumen",
                                                        "name", "Lumen Skincare")),
                                        "package",
                                        "story-week",
                                        "quantity",
                                        1,
                                        "amount",
                                        90,
                                        "currency",
                                        "EUR"))
                        .expect(202)
                        .json()
                        .path("ticketId")
                        .asText();
        Caller member = world.of(world.clinic()).member("admin");
        assertHidden(member, UUID.fromString(ticket), ON_TICKETS);
        Answer theirs = member.get("/api/crm/tickets/order/" + order);
        Answer nobodys = member.get("/api/crm/tickets/order/order-" + UUID.randomUUID());
        theirs.expectProblem(404, "resource.not-found");
        assertThat(theirs.body()).isEqualTo(nobodys.body());
    }

    // INV-12 in part: frames about another organization's conversation reach no member's socket.
    @Test
    void shouldSendNoFrameToAnotherOrganization(World world) {
        Caller victim = world.of(world.marketplace()).visitor();
        UUID hidden = victim.support();
        Caller member = world.of(world.clinic()).member("agent");
        Caller own = world.of(world.clinic()).visitor();
        UUID known = own.support();
        try (ChatSocket socket = member.socket()) {
            victim.send(hidden, "Canary for sockets").expect(201);
            socket.send(hidden, UUID.randomUUID().toString(), "From outside");
            assertThat(socket.await("refused", _ -> true).path("code").asText())
                    .isEqualTo("resource.not-found");
            own.send(known, "After the canary").expect(201);
            socket.awaitMessage("After the canary");
            assertThat(socket.heard().toString())
                    .doesNotContain("Canary for sockets", hidden.toString());
        }
    }

    private static void assertHidden(Caller caller, UUID hidden, List<Call> calls) {
        String nobodys = UUID.randomUUID().toString();
        for (Call call : calls) {
            Answer theirs = call.with(caller, hidden.toString());
            theirs.expectProblem(404, "resource.not-found");
            assertThat(theirs)
                    .as(theirs.call())
                    .extracting(Answer::status, Answer::type, Answer::body)
                    .isEqualTo(facts(call.with(caller, nobodys)));
        }
    }

    private static List<Object> facts(Answer answer) {
        return List.<Function<Answer, Object>>of(Answer::status, Answer::type, Answer::body)
                .stream()
                .map(fact -> fact.apply(answer))
                .toList();
    }
}
