package org.chatdesk.benchmarks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A socket of docs/protocol.md that has said hello. */
public final class Socket {
    private static final long PATIENCE_SECONDS = 10;

    private final WebSocket socket;

    private Socket(WebSocket socket) {
        this.socket = socket;
    }

    public static WebSocketClient client(Vertx vertx) {
        return vertx.createWebSocketClient();
    }

    /**
     * Connects, says hello and returns after the welcome; every later frame goes to {@code heard}.
     */
    public static Socket open(
            WebSocketClient client, URI gateway, String token, Consumer<JsonNode> heard)
            throws Exception {
        var options =
                new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(gateway.getPort())
                        .setURI("/api/chat/socket")
                        .setAllowOriginHeader(false) // as native clients do it
                        .addSubProtocol("bearer-token-carrier")
                        .addSubProtocol(
                                URLEncoder.encode(
                                                "quarkus-http-upgrade#Authorization#Bearer "
                                                        + token,
                                                UTF_8)
                                        .replace("+", "%20"));
        var welcome = new CompletableFuture<JsonNode>();
        var socket = client.connect(options).toCompletionStage().toCompletableFuture().get();
        socket.textMessageHandler(text -> hear(parse(text), welcome, heard));
        socket.closeHandler(_ ->
                welcome.completeExceptionally(
                        new IOException("Closed with " + socket.closeStatusCode())));
        socket.writeTextMessage("{\"type\":\"hello\",\"resume\":[]}");
        welcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return new Socket(socket);
    }

    public void send(String conversation, String clientMessageId, String text) {
        socket.writeTextMessage(
                "{\"type\":\"send\",\"conversation\":\"%s\",\"clientMessageId\":\"%s\",\"text\":\"%s\"}"
                        .formatted(conversation, clientMessageId, text));
    }

    public void close() {
        socket.close();
    }

    private static void hear(
            JsonNode frame, CompletableFuture<JsonNode> welcome, Consumer<JsonNode> heard) {
        if (frame.path("type").asText().equals("welcome")) {
            welcome.complete(frame);
        } else {
            heard.accept(frame);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return Web.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
