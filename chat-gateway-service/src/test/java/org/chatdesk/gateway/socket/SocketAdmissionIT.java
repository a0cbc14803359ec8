package org.chatdesk.gateway.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.gateway.AloneProfile;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AloneProfile.class)
@QuarkusTestResource(Infrastructure.class)
class SocketAdmissionIT {
    private static final String OWN = "http://localhost:8400";
    private final UUID organization = UUID.randomUUID();
    private final String token =
            Tokens.contact(organization, UUID.randomUUID(), "client", "Emma Hansen");

    @TestHTTPResource("/api/chat/socket")
    URI socket;

    /** What one socket heard, and how it ended. */
    private static final class Ears implements WebSocket.Listener {
        private final CompletableFuture<String> heard = new CompletableFuture<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence text, boolean last) {
            heard.complete(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }
    }

    @Test
    void shouldRefuseTokensThatAreNoneOrOver() { // INV-25
        assertThat(statusOf(OWN, "")).isEqualTo(401);
        assertThat(statusOf(OWN, "e30.e30.e30")).isEqualTo(401);
        var over =
                Tokens.contact(
                        organization,
                        UUID.randomUUID(),
                        "visitor",
                        "Late",
                        Instant.now().minusSeconds(1));
        assertThat(statusOf(OWN, over)).isEqualTo(401);
        assertThat(statusOf(OWN, Tokens.session(organization, UUID.randomUUID()))).isEqualTo(401);
        assertThat(statusOf(OWN, Tokens.apiKey(organization, UUID.randomUUID()))).isEqualTo(401);
    }

    @Test
    void shouldRefuseOtherOrigins() { // INV-26
        assertThat(statusOf("https://evil.example", token)).isEqualTo(403);
        assertThat(statusOf("null", token)).isEqualTo(403);
        assertThat(statusOf("http://localhost:84000", token)).isEqualTo(403);
    }

    @Test
    void shouldCloseWhoSaysNoHello() throws Exception {
        var ears = new Ears();
        open(OWN, token, ears).join();
        assertThat(ears.closed.get(10, TimeUnit.SECONDS)).isEqualTo(4408);
    }

    @Test
    void shouldWantHelloFirstAndRefuseNonsense() throws Exception {
        var ears = new Ears();
        var open = open(OWN, token, ears).join();
        open.sendText(
                        "{\"type\":\"read\",\"conversation\":\"%s\",\"seq\":1}"
                                .formatted(organization),
                        true)
                .join();
        assertThat(ears.heard.get(5, TimeUnit.SECONDS)).contains("frame.hello-first");
        open.abort();
    }

    @Test
    void shouldCloseFramesThatAreTooBig() throws Exception {
        var ears = new Ears();
        var open = open(OWN, token, ears).join();
        open.sendText("x".repeat(17 * 1024), true).join();
        assertThat(ears.closed.get(5, TimeUnit.SECONDS)).isEqualTo(4413);
    }

    @Test
    void shouldSlowDownWhoSendsTooFast() throws Exception { // INV-16
        var ears = new Ears();
        var open = open(OWN, token, ears).join();
        for (int i = 0; i < 400 && !ears.closed.isDone(); i++) {
            open.sendText("{}", true).exceptionally(_ -> open).join();
        }
        assertThat(ears.closed.get(5, TimeUnit.SECONDS)).isEqualTo(4429);
    }

    @Test
    void shouldSendClientsAwayWhileHistoryCannotBeRead() throws Exception {
        var ears = new Ears();
        var agent = Tokens.member(organization, UUID.randomUUID(), Role.AGENT, "Ola Berg");
        var open = open(OWN, agent, ears).join();
        open.sendText("{\"type\":\"hello\",\"resume\":[]}", true).join();
        assertThat(ears.closed.get(15, TimeUnit.SECONDS))
                .as("they come back soon, and nothing has a hole")
                .isEqualTo(1012);
    }

    private int statusOf(String origin, String with) {
        try {
            open(origin, with, new Ears()).join();
            throw new AssertionError("The socket was let in");
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(WebSocketHandshakeException.class);
            var refused = (WebSocketHandshakeException) Objects.requireNonNull(e.getCause());
            return refused.getResponse().statusCode();
        }
    }

    private CompletableFuture<WebSocket> open(String origin, String with, Ears ears) {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder().header("Origin", origin);
        var carried = URLEncoder.encode("quarkus-http-upgrade#Authorization#Bearer " + with, UTF_8);
        if (with.isEmpty()) {
            builder.subprotocols("bearer-token-carrier");
        } else {
            builder.subprotocols("bearer-token-carrier", carried.replace("+", "%20"));
        }
        var address = URI.create(socket.toString().replaceFirst("^http", "ws"));
        return builder.buildAsync(address, ears);
    }
}
