package org.chatdesk.benchmarks.floor;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.WebSocket;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.chatdesk.benchmarks.Latencies;
import org.chatdesk.benchmarks.Measured;
import org.chatdesk.benchmarks.Pacing;

/** A frame to a bare Vert.x server and back. */
public final class EchoFloor {
    private EchoFloor() {}

    public static Latencies measure(Vertx vertx, String text, int perSecond, int times)
            throws Exception {
        HttpServer server =
                vertx.createHttpServer()
                        .webSocketHandler(
                                socket -> socket.textMessageHandler(socket::writeTextMessage))
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get();
        WebSocket socket =
                vertx.createWebSocketClient()
                        .connect(server.actualPort(), "127.0.0.1", "/")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get();
        var measured = echo(socket, text, perSecond, times);
        socket.close();
        server.close();
        return measured;
    }

    private static Latencies echo(WebSocket socket, String text, int perSecond, int times)
            throws InterruptedException {
        var due = new ConcurrentLinkedQueue<Long>();
        var measured = new Measured(times);
        socket.textMessageHandler(_ -> measured.since(due.remove()));
        Pacing.run(
                perSecond,
                times,
                at -> {
                    due.add(at);
                    socket.writeTextMessage(text);
                });
        return measured.await();
    }
}
