package org.chatdesk.benchmarks.peer;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The least a server can do: it accepts sockets and writes the body of each POST to all of them,
 * encoded once.
 */
public final class BareServer {
    private BareServer() {}

    public static void main(String[] arguments) throws Exception {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        Set<ServerWebSocket> sockets = ConcurrentHashMap.newKeySet();
        var server =
                vertx.createHttpServer(
                                new HttpServerOptions()
                                        .setAcceptBacklog(20_000)
                                        .addWebSocketSubProtocol("bearer-token-carrier"))
                        .webSocketHandler(socket -> {
                            sockets.add(socket);
                            socket.closeHandler(_ -> sockets.remove(socket));
                            // Says hello back, as ours does.
                            socket.textMessageHandler(
                                    _ -> socket.writeTextMessage("{\"type\":\"welcome\"}"));
                        })
                        .requestHandler(call ->
                                call.body()
                                        .onSuccess(body -> {
                                            push(sockets, body);
                                            call.response().end();
                                        }))
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get();
        System.out.println(server.actualPort());
    }

    private static void push(Set<ServerWebSocket> sockets, Buffer body) {
        var text = body.toString();
        sockets.forEach(socket -> socket.writeTextMessage(text));
    }
}
