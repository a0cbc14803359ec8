package org.chatdesk.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.e2e.wire.Answer;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** A host's backend works with a key until that is revoked (I12). */
@EndToEnd
class KeysE2E {
    private static final String KEYS = "/api/admin/api-keys";
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);

    @Test
    void shouldEndWithinFiveSecondsOfBeingRevoked(World world) { // INV-28
        Caller admin = world.of(world.clinic()).member("admin");
        JsonNode key =
                admin.post(KEYS, Map.of("name", name(), "scopes", List.of("orders:write")))
                        .expect(201)
                        .json();
        Caller backend = world.edge().as(key.path("secret").asText());
        // Without a body: what is wrong with it is said only to somebody who may call at all.
        order(backend).expect(400);

        admin.call("DELETE", KEYS + "/" + key.path("id").asText(), null).expect(204);

        await().atMost(ENDS_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> order(backend).expectProblem(401, "token.invalid"));
        admin.call("DELETE", KEYS + "/" + key.path("id").asText(), null).expect(404);
    }

    @Test
    void shouldNotOpenWhatItsScopesDoNotName(World world) { // INV-25
        Caller admin = world.of(world.clinic()).member("admin");
        JsonNode key =
                admin.post(KEYS, Map.of("name", name(), "scopes", List.of("contacts:read")))
                        .expect(201)
                        .json();

        order(world.edge().as(key.path("secret").asText())).expectProblem(403, "access.denied");

        admin.call("DELETE", KEYS + "/" + key.path("id").asText(), null).expect(204);
    }

    private static Answer order(Caller backend) {
        return backend.put("/api/integration/orders/order-" + UUID.randomUUID(), Map.of());
    }

    private static String name() {
        return "Test " + UUID.randomUUID();
    }
}
