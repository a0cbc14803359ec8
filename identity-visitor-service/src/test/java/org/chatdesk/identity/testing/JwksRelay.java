package org.chatdesk.identity.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;

/**
 * Passes the service's published keys on, at an address that is known before the service has one.
 */
public final class JwksRelay implements AutoCloseable {
    // Tests and what is started for them live in different class loaders.
    private static final String SERVICE = "chatdesk.test.identity-url";

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;

    private JwksRelay(HttpServer server) {
        this.server = server;
    }

    static JwksRelay start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var relay = new JwksRelay(HttpServer.create(address, 0));
            relay.server.createContext("/.well-known/jwks.json", relay::pass);
            relay.server.start();
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it asks the service there. */
    public static void ask(URI service) {
        System.setProperty(SERVICE, service.toString());
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        var service = Objects.requireNonNull(System.getProperty(SERVICE), "ask() comes first");
        var keys = URI.create(service).resolve("/.well-known/jwks.json");
        try (exchange) {
            var answer =
                    http.send(HttpRequest.newBuilder(keys).build(), BodyHandlers.ofByteArray());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while passing keys on", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
