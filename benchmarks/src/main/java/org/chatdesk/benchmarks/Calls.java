package org.chatdesk.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/** POSTs at a steady rate on kept connections. */
public final class Calls {
    private Calls() {}

    /** Every answer must be 200; the times are from when a call was due to its last byte. */
    public static Latencies measure(
            Vertx vertx,
            URI url,
            Map<String, String> headers,
            Supplier<String> body,
            int perSecond,
            int times)
            throws InterruptedException {
        var client = vertx.createHttpClient();
        // On one event loop, or an answer can be there before anybody listens for it.
        var loop = vertx.getOrCreateContext();
        var measured = new Measured(times);
        Pacing.run(
                perSecond,
                times,
                due ->
                        loop.runOnContext(
                                _ -> call(client, url, headers, body.get(), measured, due)));
        var latencies = measured.await();
        client.close();
        return latencies;
    }

    private static void call(
            HttpClient client,
            URI url,
            Map<String, String> headers,
            String body,
            Measured measured,
            long due) {
        var options =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost("127.0.0.1")
                        .setPort(url.getPort())
                        .setURI(url.getPath());
        headers.forEach(options::putHeader);
        client.request(options)
                .compose(request -> request.send(Buffer.buffer(body)))
                .compose(answer -> {
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(url + ": " + answer.statusCode());
                    }
                    return answer.body();
                })
                .onSuccess(_ -> measured.since(due))
                .onFailure(measured::failed);
    }
}
