package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.Edge;
import org.chatdesk.e2e.world.People;
import org.chatdesk.runner.demo.Organization;

/** A day in three organizations, with some of all that can happen. */
final class MixedDay {
    private static final String ORDER =
            """
            {"parties":[{"role":"brand","externalId":"b-%1$s","name":"Fjord","email":"b@x.test"},
               {"role":"creator","externalId":"c-%1$s","name":"Mia"}],
             "package":"Launch video","quantity":2,"amount":1250.50,"currency":"EUR"}
            """;
    private static final int CHANGES = 40;

    final Caller agent;
    final Caller visitor;
    final UUID chat;

    /** A contact with an address, to whom the agent has written last. */
    final Organization.Contact unread;

    private final FaultWorld world;
    private final People clinic;

    private MixedDay(FaultWorld world, Random random) {
        this.world = world;
        this.clinic = world.of(world.clinic());
        this.agent = clinic.member("agent");
        this.unread = clinic.known("client-1041");
        leavesForGood(world.of(world.salon()).visitor());
        this.visitor = clinic.visitor();
        this.chat = visitor.support();
        new Talk(visitor, agent, chat, random).goOnUntil(CHANGES);
        agent.put(
                        "/api/conversations/%s/notes/%s".formatted(chat, UUID.randomUUID()),
                        Map.of("text", "Asked for the third time", "mentions", List.of()))
                .expect(201);
        ordersCome(world.clinic(), world.marketplace());
        becomesSomebody("client-1057");
        Caller other = world.of(world.marketplace()).visitor();
        new Talk(other, world.of(world.marketplace()).member("agent"), other.support(), random)
                .goOnUntil(CHANGES / 2);
        agent.send(clinic.contact(unread.externalId()).support(), "Are you there?").expect(201);
    }

    static MixedDay happens(FaultWorld world, Random random) {
        return new MixedDay(world, random);
    }

    /** Their time is over after seconds. */
    private static void leavesForGood(Caller visitor) {
        visitor.send(visitor.support(), "I have to go").expect(201);
    }

    private void ordersCome(Organization... organizations) {
        for (Organization organization : organizations) {
            for (String id : List.of("1001", "1002")) {
                var answer =
                        world.of(organization)
                                .backend()
                                .call("PUT", "/api/integration/orders/" + id, ORDER.formatted(id));
                assertThat(answer.status()).as(answer.body()).isEqualTo(202);
            }
        }
    }

    /** A visitor writes and turns out to be somebody whom the host knows. */
    private void becomesSomebody(String externalId) {
        var edge = new Edge(world.gateways().getFirst());
        String key = world.clinic().widget().key();
        JsonNode first = edge.init(key, Map.of("asVisitor", true)).expect(200).json();
        Caller before = edge.as(first.path("token").asText());
        UUID theirs = before.support();
        before.send(theirs, "Does anybody know me?").expect(201);
        Map<String, Object> vouched =
                Map.of(
                        "sessionToken",
                        first.path("sessionToken").asText(),
                        "userToken",
                        clinic.hostToken(externalId));
        JsonNode then = edge.init(key, vouched).expect(200).json();
        edge.as(then.path("token").asText()).send(theirs, "It is me").expect(201);
    }
}
