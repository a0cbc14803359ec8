package org.chatdesk.runner.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chatdesk.runner.process.RunnerException;

/** A small server on 127.0.0.1. */
public final class WebServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private WebServer(HttpServer server) {
        this.server = server;
    }

    /** Answers one request. */
    public interface Pages {
        Answer answer(Request request) throws IOException;
    }

    public static WebServer start(int port, Pages pages) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var server = new WebServer(HttpServer.create(address, 0));
            server.server.createContext("/", exchange -> handle(exchange, pages));
            server.server.setExecutor(server.threads);
            server.server.start();
            return server;
        } catch (IOException e) {
            throw new RunnerException("Cannot listen on port " + port, e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void handle(HttpExchange exchange, Pages pages) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange, pages);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            boolean empty = answer.body().length == 0;
            exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private static Answer answer(HttpExchange exchange, Pages pages) throws IOException {
        try {
            return pages.answer(Request.of(exchange));
        } catch (IllegalArgumentException e) {
            return Answer.text(400, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            System.err.println("Request failed: " + exchange.getRequestURI() + ": " + e);
            return Answer.text(500, "Something went wrong here. Try again.");
        }
    }

    /** A file that is packed with the runner. */
    public static byte[] resource(String path) {
        try (InputStream in = WebServer.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new RunnerException("Not packed: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
