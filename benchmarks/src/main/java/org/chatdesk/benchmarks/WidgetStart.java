package org.chatdesk.benchmarks;

import io.vertx.core.Vertx;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatdesk.benchmarks.client.VisitorChat;
import org.chatdesk.benchmarks.floor.TokenFloor;
import org.chatdesk.runner.system.RunInfo;

/**
 * A widget's {@code init} at 200 a second, from devices that were here before, beside a bare
 * endpoint that signs a token.
 */
final class WidgetStart {
    private static final int DEVICES = 50;
    private static final int PER_SECOND = 200;

    /** Slowly at first: a cold machine that falls behind only measures its own queue. */
    private static final int FIRST_PER_SECOND = 50;

    private static final int FIRST = 2_000;
    private static final int WARM_UP = 4_000;
    private static final int MEASURED = 2_000;
    private static final int REPEATS = 3;

    private final Vertx vertx;
    private final RunInfo run;
    private final AtomicInteger next = new AtomicInteger();
    private final List<String> bodies = new ArrayList<>();

    WidgetStart(Vertx vertx, RunInfo run) {
        this.vertx = vertx;
        this.run = run;
    }

    List<Row> measure() throws Exception {
        var organization = run.organizations().getFirst();
        for (int i = 0; i < DEVICES; i++) {
            bodies.add(VisitorChat.initAgain(run, organization));
        }
        init(FIRST_PER_SECOND, FIRST);
        init(PER_SECOND, WARM_UP);
        var ours = new ArrayList<Latencies>();
        var floors = new ArrayList<Latencies>();
        for (int i = 0; i < REPEATS; i++) {
            ours.add(init(PER_SECOND, MEASURED));
            TokenFloor.measure(vertx, bodies.getFirst(), PER_SECOND, 500);
            floors.add(TokenFloor.measure(vertx, bodies.getFirst(), PER_SECOND, MEASURED));
        }
        return List.of(
                Row.of(
                        "widget init, p50",
                        "ms",
                        ours.stream().map(Latencies::p50).toList(),
                        floors.stream().map(Latencies::p50).toList(),
                        3.0),
                Row.of(
                        "widget init, p99",
                        "ms",
                        ours.stream().map(Latencies::p99).toList(),
                        floors.stream().map(Latencies::p99).toList(),
                        3.0));
    }

    private Latencies init(int perSecond, int times) throws InterruptedException {
        var url = URI.create(run.gateway() + "/api/widget/init");
        var headers =
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Origin",
                        run.organizations().getFirst().site());
        return Calls.measure(vertx, url, headers, this::body, perSecond, times);
    }

    private String body() {
        return bodies.get(next.getAndIncrement() % DEVICES);
    }
}
