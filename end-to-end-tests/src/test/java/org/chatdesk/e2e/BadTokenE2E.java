package org.chatdesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.ChatSocket;
import org.chatdesk.e2e.wire.Forgery;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.People;
import org.chatdesk.e2e.world.World;
import org.chatdesk.runner.demo.Organization.IdentitySecret;
import org.chatdesk.runner.site.HostToken;
import org.junit.jupiter.api.Test;

/** INV-25: what is not a good token opens nothing. */
@EndToEnd
class BadTokenE2E {
    private static final int TOKEN_REFUSED = 4401;

    /** One path of each service, and what only a contact or only a member may do there. */
    private static final List<String> PATHS =
            List.of(
                    "/api/support_chat",
                    "/api/widget/departments",
                    "/api/widget/tickets",
                    "/api/admin/chats",
                    "/api/crm/tickets",
                    "/api/agent/status",
                    "/api/chat/token");

    @Test
    void shouldRefuseNoToken(World world) {
        for (String path : PATHS) {
            world.edge().nobody().get(path).expectProblem(401, "token.missing");
        }
    }

    @Test
    void shouldRefuseForgedTokens(World world) {
        for (String forged : forgeries(world)) {
            for (String path : PATHS) {
                world.edge().as(forged).get(path).expectProblem(401, "token.invalid");
            }
        }
    }

    @Test
    void shouldRefuseForgedTokensOnTheSocket(World world) {
        for (String forged : forgeries(world)) {
            assertNoWelcome(world, forged);
        }
    }

    @Test
    void shouldRefuseAContactWhereMembersWork(World world) {
        Caller visitor = world.of(world.clinic()).visitor();
        visitor.get("/api/admin/chats").expectProblem(403, "access.denied");
        visitor.get("/api/crm/tickets").expectProblem(403, "access.denied");
        visitor.put("/api/agent/status", Map.of("status", "busy"))
                .expectProblem(403, "access.denied");
        visitor.put("/api/integration/orders/x-1", Map.of()).expectProblem(403, "access.denied");
    }

    @Test
    void shouldRefuseAnUnknownApiKey(World world) {
        world.edge()
                .as("cdk_" + "A".repeat(43))
                .put("/api/integration/orders/x-1", Map.of())
                .expectProblem(401, "token.invalid");
    }

    // I5: the host's token must be whole, young and made with the organization's own secret.
    @Test
    void shouldRefuseBadHostTokens(World world) {
        People clinic = world.of(world.clinic());
        var kari = clinic.known("client-1041");
        IdentitySecret secret = world.clinic().identitySecret();
        String old = HostToken.sign(secret, kari, Instant.now().minus(Duration.ofHours(2)));
        String tooLong = HostToken.sign(secret, kari, Instant.now().plus(Duration.ofHours(2)));
        String guessed =
                HostToken.sign(new IdentitySecret(secret.kid(), "guess"), kari, Instant.now());
        String foreign = HostToken.sign(world.salon().identitySecret(), kari, Instant.now());
        for (String bad : List.of(old, tooLong, guessed, foreign, "", "a.b.c", "nonsense")) {
            world.edge()
                    .init(world.clinic().widget().key(), Map.of("userToken", bad))
                    .expectProblem(401, "token.invalid");
        }
    }

    /** From a visitor's token, and the member's own token of the sign-in provider. */
    private static List<String> forgeries(World world) {
        String good = world.of(world.clinic()).visitor().token();
        JsonNode keys = world.edge().nobody().get("/.well-known/jwks.json").expect(200).json();
        var forgery = new Forgery(good, keys);
        var all = new ArrayList<>(forgery.signedWithPublicKey());
        all.add(forgery.unsigned());
        all.add(forgery.signedByStranger());
        all.add(forgery.withClaims(claims -> claims.replace("contact", "member")));
        all.add(
                forgery.withClaims(claims ->
                        claims.replace(
                                world.clinic().id().toString(), world.salon().id().toString())));
        all.add("nonsense");
        return all;
    }

    /** Either the handshake is refused, or the socket is closed before anything is told. */
    private static void assertNoWelcome(World world, String token) {
        try (var socket = ChatSocket.silent(world.gateway(), token, Map.of())) {
            socket.say(Map.of("type", "hello", "resume", List.of()));
            assertThat(socket.awaitClose(Duration.ofSeconds(10))).isEqualTo(TOKEN_REFUSED);
            assertThat(socket.heard("welcome")).isEmpty();
        } catch (CompletionException refused) {
            assertThatThrownBy(() -> rethrow(refused))
                    .hasCauseInstanceOf(WebSocketHandshakeException.class);
        }
    }

    private static void rethrow(RuntimeException e) {
        throw e;
    }
}
