package org.chatdesk.runner.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Stands in for a service: ready at once, and tells what it was told. Refuses to start when asked
 * to.
 */
public final class StandIn {
    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        if (System.getenv("REFUSE") != null) {
            System.err.println("no such table: message");
            System.exit(3);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] told = System.getenv().toString().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, told.length);
                    exchange.getResponseBody().write(told);
                    exchange.close();
                });
        server.start();
    }
}
