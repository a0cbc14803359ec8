package org.chatdesk.message.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.WebSocketHandshakeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.chatdesk.contracts.command.CommandOutcome;
import org.chatdesk.contracts.command.SocketCommand;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.chatdesk.message.testing.GatewaySocket;
import org.junit.jupiter.api.Test;

/** Gateways' batches over their own socket. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CommandSocketIT {
    private final UUID organization = UUID.randomUUID();
    private final UUID emma = UUID.randomUUID();
    private final String contact = Tokens.contact(organization, emma, "client", "Emma");

    @Test
    void shouldLetServicesInAndNobodyElse() { // INV-25
        var agent = Tokens.member(organization, UUID.randomUUID(), Role.SUPER_ADMIN, "Ola");

        assertThat(refusal(contact)).isEqualTo(403);
        assertThat(refusal(agent)).isEqualTo(403);
        assertThat(refusal("e30.e30.e30")).isEqualTo(401);
    }

    @Test
    void shouldCommitInTheOrderOfArrivalThoughNoBatchWaitsForTheOneBefore() throws Exception { // M4
        var conversation = open();
        try (var gateway = GatewaySocket.open(Tokens.service("gateway"))) {
            Map<Long, String> sent = new HashMap<>();
            for (int i = 1; i <= 40; i++) {
                sent.put(
                        gateway.send(send(conversation, "m-" + i), send(conversation, "n-" + i)),
                        "m-" + i);
            }
            for (int i = 1; i <= 40; i++) {
                var answer = gateway.next();
                var place = 2 * answer.id() - 1;
                assertThat(answer.outcomes())
                        .extracting(outcome -> ((CommandOutcome.Committed) outcome).seq())
                        .containsExactly(place, place + 1);
                sent.remove(answer.id());
            }
            assertThat(sent).isEmpty();
        }
    }

    @Test
    void shouldAnswerEachCommandOfABatchOnItsOwn() throws Exception { // M3
        var conversation = open();
        try (var gateway = GatewaySocket.open(Tokens.service("gateway"))) {
            var outcomes =
                    gateway.ask(
                            send(conversation, "m-1"),
                            send(UUID.randomUUID(), "m-2"),
                            send(conversation, "m-1"),
                            new SocketCommand.Read(organization, conversation, by(), 1));

            var first = (CommandOutcome.Committed) outcomes.get(0);
            assertThat(first.event()).as("what the log will bring").contains("m-1");
            assertThat(((CommandOutcome.Refused) outcomes.get(1)).code())
                    .isEqualTo("resource.not-found");
            assertThat(outcomes.get(2))
                    .as("nothing new is told")
                    .isEqualTo(
                            new CommandOutcome.Committed(
                                    first.id(), first.seq(), first.at(), null));
            assertThat(((CommandOutcome.Marked) outcomes.get(3)).readUpTo()).isEqualTo(1);
        }
    }

    @Test
    void shouldKeepHowFarEachHasCome() throws Exception { // M5
        var conversation = open();
        try (var gateway = GatewaySocket.open(Tokens.service("gateway"))) {
            var ola = new SocketCommand.By(UUID.randomUUID(), SenderRole.AGENT, "Ola Berg", null);
            var outcomes =
                    gateway.ask(
                            send(conversation, "m-1"),
                            send(conversation, "m-2"),
                            new SocketCommand.Received(organization, conversation, ola, 1),
                            new SocketCommand.Received(organization, conversation, ola, 2),
                            new SocketCommand.Read(organization, conversation, ola, 1));
            assertThat(outcomes.get(3)).isEqualTo(new CommandOutcome.Delivered(2));
        }
        given().auth()
                .oauth2(contact)
                .get("/api/conversations/{id}/marks", conversation)
                .then()
                .statusCode(200)
                .body("marks.size()", equalTo(1))
                .body("marks[0].readerId", nullValue())
                .body("marks[0].name", equalTo("Ola Berg"))
                .body("marks[0].delivered", equalTo(2))
                .body("marks[0].read", equalTo(1))
                .body("marks[0].readAt", notNullValue());
        var stranger = Tokens.contact(organization, UUID.randomUUID(), "client", "Nosy");
        given().auth()
                .oauth2(stranger)
                .get("/api/conversations/{id}/marks", conversation)
                .then()
                .statusCode(404);
    }

    private SocketCommand send(UUID conversation, String clientMessageId) {
        return new SocketCommand.Send(
                organization, conversation, by(), clientMessageId, null, "Hello", null);
    }

    private SocketCommand.By by() {
        return new SocketCommand.By(emma, SenderRole.CONTACT, "Emma", null);
    }

    private UUID open() {
        return UUID.fromString(
                given().auth()
                        .oauth2(contact)
                        .contentType("application/json")
                        .body("{}")
                        .post("/api/widget/conversations")
                        .then()
                        .extract()
                        .path("id"));
    }

    private static int refusal(String token) {
        try (var open = GatewaySocket.open(token)) {
            throw new AssertionError("Let in: " + open);
        } catch (CompletionException e) {
            var why = (WebSocketHandshakeException) Objects.requireNonNull(e.getCause());
            return why.getResponse().statusCode();
        }
    }
}
