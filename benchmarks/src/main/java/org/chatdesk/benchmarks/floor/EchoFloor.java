package org.chatdesk.benchmarks.floor;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.WebSocket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.chatdesk.benchmarks.Latencies;
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
        var measured = Waiting.echo(socket, text, perSecond, times);
        socket.close();
        server.close();
        return measured;
    }

    private static final class Waiting {
        private final Queue<Long> due = new ConcurrentLinkedQueue<>();
        private final Queue<Long> measured = new ConcurrentLinkedQueue<>();

        static Latencies echo(WebSocket socket, String text, int perSecond, int times) {
            var waiting = new Waiting();
            socket.textMessageHandler(_ -> {
                var sent = waiting.due.remove();
                waiting.measured.add(System.nanoTime() - sent);
            });
            Pacing.run(
                    perSecond,
                    times,
                    at -> {
                        waiting.due.add(at);
                        socket.writeTextMessage(text);
                    });
            while (waiting.measured.size() < times) {
                Thread.onSpinWait();
            }
            return Latencies.of(waiting.measured);
        }
    }
}
