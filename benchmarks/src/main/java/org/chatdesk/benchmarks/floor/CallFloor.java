package org.chatdesk.benchmarks.floor;

import io.vertx.core.Vertx;
import java.net.URI;
import java.util.Map;
import org.chatdesk.benchmarks.Calls;
import org.chatdesk.benchmarks.Latencies;

/** One HTTP call with a small body to a bare Vert.x server, on a kept connection. */
public final class CallFloor {
    private CallFloor() {}

    public static Latencies measure(Vertx vertx, String text, int perSecond, int times)
            throws Exception {
        var server =
                vertx.createHttpServer()
                        .requestHandler(
                                call -> call.body().onSuccess(body -> call.response().end(body)))
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get();
        var url = URI.create("http://127.0.0.1:" + server.actualPort() + "/");
        var measured = Calls.measure(vertx, url, Map.of(), () -> text, perSecond, times);
        server.close();
        return measured;
    }
}
