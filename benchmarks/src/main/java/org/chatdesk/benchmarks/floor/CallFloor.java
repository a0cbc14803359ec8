package org.chatdesk.benchmarks.floor;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import org.chatdesk.benchmarks.Latencies;
import org.chatdesk.benchmarks.Measured;
import org.chatdesk.benchmarks.Pacing;

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
        var client = vertx.createHttpClient();
        var body = Buffer.buffer(text);
        var measured = new Measured(times);
        // On one event loop, or an answer can be there before anybody listens for it.
        var loop = vertx.getOrCreateContext();
        Pacing.run(
                perSecond,
                times,
                due ->
                        loop.runOnContext(_ ->
                                client.request(
                                                HttpMethod.POST,
                                                server.actualPort(),
                                                "127.0.0.1",
                                                "/")
                                        .compose(request -> request.send(body))
                                        .compose(answer -> answer.body())
                                        .onSuccess(_ -> measured.since(due))));
        var latencies = measured.await();
        client.close();
        server.close();
        return latencies;
    }
}
