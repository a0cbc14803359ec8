package org.chatdesk.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatdesk.benchmarks.client.AgentSignIn;
import org.chatdesk.benchmarks.client.Socket;
import org.chatdesk.benchmarks.client.VisitorChat;
import org.chatdesk.benchmarks.floor.CallFloor;
import org.chatdesk.benchmarks.floor.CommitFloor;
import org.chatdesk.benchmarks.floor.EchoFloor;
import org.chatdesk.benchmarks.floor.LogFloor;
import org.chatdesk.runner.system.RunInfo;

/**
 * P1: a message from a visitor's socket to an agent's socket at 200 a second, beside the sum of its
 * steps alone. One socket may send 40 frames a second, so 20 visitors write.
 */
final class MessageWay {
    private static final int VISITORS = 20;
    private static final int PER_SECOND = 200;

    /** Slowly at first: a cold machine that falls behind only measures its own queue. */
    private static final int FIRST_PER_SECOND = 50;

    private static final int FIRST = 1_500;
    private static final int WARM_UP = 4_000;
    private static final int MEASURED = 2_000;
    private static final int REPEATS = 3;
    private static final String TEXT =
            "Could you tell me when my order will arrive, please? ".repeat(4);

    private final Vertx vertx;
    private final RunInfo run;
    private final Path work;
    private volatile Measured measured = new Measured(0);
    private volatile Measured decided = new Measured(0);
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final List<VisitorChat> visitors = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();

    MessageWay(Vertx vertx, RunInfo run, Path work) {
        this.vertx = vertx;
        this.run = run;
        this.work = work;
    }

    List<Row> measure() throws Exception {
        connect();
        send(FIRST_PER_SECOND, FIRST);
        send(PER_SECOND, WARM_UP);
        var ours = new ArrayList<Latencies>();
        var halves = new ArrayList<Latencies>();
        var floors = new ArrayList<Floor>();
        for (int i = 0; i < REPEATS; i++) {
            ours.add(send(PER_SECOND, MEASURED));
            halves.add(decided.await());
            floors.add(floor());
        }
        sockets.forEach(Socket::close);
        System.out.printf(
                "P1, of it until message-service decided: p50 %s ms%n",
                halves.stream().map(Latencies::p50).toList());
        return List.of(
                Row.of(
                        "P1 message, socket to socket, p50",
                        "ms",
                        ours.stream().map(Latencies::p50).toList(),
                        floors.stream().map(Floor::p50).toList(),
                        1.3),
                Row.of(
                        "P1 message, socket to socket, p99",
                        "ms",
                        ours.stream().map(Latencies::p99).toList(),
                        floors.stream().map(Floor::p99).toList(),
                        2.0));
    }

    private void connect() throws Exception {
        var organization = run.organizations().getFirst();
        var client = Socket.client(vertx);
        var gateway = URI.create(run.gateway());
        sockets.add(
                Socket.open(client, gateway, AgentSignIn.token(run, organization), this::heard));
        for (int i = 0; i < VISITORS; i++) {
            var visitor = VisitorChat.open(run, organization);
            visitors.add(visitor);
            sockets.add(Socket.open(client, gateway, visitor.token(), _ -> {}));
        }
    }

    private Latencies send(int perSecond, int times) throws InterruptedException {
        measured = new Measured(times);
        decided = new Measured(times);
        Pacing.run(perSecond, times, this::sendOne);
        return measured.await();
    }

    private void sendOne(long at) {
        var number = next.getAndIncrement();
        var id = "bench-" + number;
        due.put(id, at);
        var visitor = number % VISITORS;
        sockets.get(visitor + 1).send(visitors.get(visitor).conversation(), id, TEXT);
    }

    private void heard(JsonNode frame) {
        var sent = due.remove(frame.path("message").path("clientMessageId").asText());
        if (sent != null) {
            var passed = System.nanoTime() - sent;
            var at = Instant.parse(frame.path("message").path("createdAt").asText());
            decided.passed(passed - Duration.between(at, Instant.now()).toNanos());
            measured.passed(passed);
        }
    }

    /** The steps of a message's way, each alone, added up. */
    private record Floor(Latencies echo, Latencies call, Latencies commit, Latencies log) {
        double p50() {
            return echo.p50() + call.p50() + commit.p50() + log.p50();
        }

        double p99() {
            return echo.p99() + call.p99() + commit.p99() + log.p99();
        }
    }

    private Floor floor() throws Exception {
        EchoFloor.measure(vertx, TEXT, PER_SECOND, 200);
        return new Floor(
                EchoFloor.measure(vertx, TEXT, PER_SECOND, 1_000),
                CallFloor.measure(vertx, TEXT, PER_SECOND, 1_000),
                CommitFloor.measure(work.resolve("postgres"), TEXT, PER_SECOND, 1_000),
                LogFloor.measure(work.resolve("kafka"), TEXT, PER_SECOND, 1_000));
    }
}
