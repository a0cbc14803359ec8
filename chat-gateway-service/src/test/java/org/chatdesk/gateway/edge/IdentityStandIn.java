package org.chatdesk.gateway.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.chatdesk.kit.json.EventJson;

/** Hears what the gateway asks of identity-visitor-service, and refuses it. */
public class IdentityStandIn implements QuarkusTestResourceLifecycleManager {
    private static final int AFTER_THE_INFRASTRUCTURE = 100;

    static final BlockingQueue<JsonNode> STARTS = new LinkedBlockingQueue<>();
    static final BlockingQueue<Headers> CALLS = new LinkedBlockingQueue<>();

    private final HttpServer server = create();

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int order() {
        return AFTER_THE_INFRASTRUCTURE;
    }

    @Override
    public Map<String, String> start() {
        var token = "{\"token\":\"t\",\"expiresAt\":\"2999-01-01T00:00:00Z\"}";
        server.createContext("/internal/tokens", call -> answer(call, 200, token));
        server.createContext(
                "/internal/widget/init",
                call -> {
                    STARTS.add(EventJson.mapper().readTree(call.getRequestBody()));
                    answer(call, 403, "{\"code\":\"widget.disabled\",\"status\":403}");
                });
        server.createContext(
                "/api/widget/departments",
                call -> {
                    CALLS.add(call.getRequestHeaders());
                    answer(call, 200, "{}");
                });
        server.start();
        return Map.of("chatdesk.identity-url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
