package org.chatdesk.gateway.presence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** A message-service in which nobody has a conversation yet. */
public class MessageStandIn implements QuarkusTestResourceLifecycleManager {
    private static final int AFTER_THE_INFRASTRUCTURE = 100;

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
        server.createContext("/internal/epoch", call -> answer(call, "{\"epoch\":\"e-1\"}"));
        server.createContext(
                "/api/conversations",
                call -> answer(call, "{\"epoch\":\"e-1\",\"conversations\":[]}"));
        server.start();
        return Map.of("chatdesk.message-url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange call, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, bytes.length);
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
