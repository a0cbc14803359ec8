package org.chatdesk.gateway.socket.clients;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.chatdesk.kit.token.ServiceTokens;

/** Opens connections for commands, in this service's own name. */
final class CommandConnector {
    private static final int CONNECT_MILLIS = 2_000;

    /** Bytes; 200 commands of one frame each fit. */
    private static final int LARGEST_BATCH = 4 * 1024 * 1024;

    private final Vertx vertx;
    private final WebSocketClient client;
    private final ServiceTokens tokens;
    private final WebSocketConnectOptions target;

    CommandConnector(Vertx vertx, ServiceTokens tokens, URI service) {
        this.vertx = vertx;
        this.tokens = tokens;
        this.client =
                vertx.createWebSocketClient(
                        new WebSocketClientOptions()
                                .setTcpNoDelay(true)
                                .setConnectTimeout(CONNECT_MILLIS)
                                .setMaxFrameSize(LARGEST_BATCH)
                                .setMaxMessageSize(LARGEST_BATCH));
        this.target =
                new WebSocketConnectOptions()
                        .setHost(service.getHost())
                        .setPort(service.getPort())
                        .setURI("/internal/commands");
    }

    /** To be called on the event loop that the connection is to live on. */
    Future<WebSocket> connect() {
        return bearer().compose(bearer ->
                client.connect(
                        new WebSocketConnectOptions(target).addHeader("Authorization", bearer)));
    }

    /** Fetching a token blocks, but only when the last one is about to end. */
    private Future<String> bearer() {
        var known = tokens.current();
        if (known.isPresent()) {
            return Future.succeededFuture(known.get());
        }
        var fetched = new CompletableFuture<String>();
        Thread.startVirtualThread(() -> fetch(fetched));
        return Future.fromCompletionStage(fetched, vertx.getOrCreateContext());
    }

    private void fetch(CompletableFuture<String> fetched) {
        try {
            fetched.complete(tokens.bearer());
        } catch (IOException e) {
            fetched.completeExceptionally(e);
        }
    }
}
