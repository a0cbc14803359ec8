package org.chatdesk.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.chatdesk.benchmarks.client.Socket;
import org.chatdesk.benchmarks.client.VisitorChat;
import org.chatdesk.benchmarks.floor.CommitRates;
import org.chatdesk.runner.system.RunInfo;
import org.jspecify.annotations.Nullable;

/**
 * P2: messages a second that are acknowledged, from many visitors who each send the next one when
 * one was acknowledged; beside the rows that PostgreSQL alone commits.
 */
final class Throughput {
    private static final int VISITORS = 300;

    /** With 300 visitors below the 40 frames a second that one socket may send. */
    private static final int IN_FLIGHT_EACH = 2;

    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 10;
    private static final int REPEATS = 3;
    private static final String TEXT =
            "Could you tell me when my order will arrive, please? ".repeat(4);

    private final RunInfo run;
    private final Path work;
    private final WebSocketClient client;
    private final LongAdder acknowledged = new LongAdder();
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
    private volatile boolean sending = true;

    Throughput(Vertx vertx, RunInfo run, Path work) {
        this.client =
                vertx.createWebSocketClient(
                        new WebSocketClientOptions().setMaxConnections(VISITORS));
        this.run = run;
        this.work = work;
    }

    List<Row> measure() throws Exception {
        var talkers = new ArrayList<Talker>();
        for (int i = 0; i < VISITORS; i++) {
            talkers.add(talker(i));
        }
        talkers.forEach(Talker::begin);
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        var ours = new ArrayList<Double>();
        for (int i = 0; i < REPEATS; i++) {
            var before = acknowledged.sum();
            TimeUnit.SECONDS.sleep(SECONDS);
            ours.add((acknowledged.sum() - before) / (double) SECONDS);
        }
        sending = false;
        talkers.forEach(Talker::close);
        if (!refused.isEmpty()) {
            System.out.println("P2, refused: " + refused);
        }
        var floors = new ArrayList<CommitRates.Rates>();
        for (int i = 0; i < REPEATS; i++) {
            floors.add(CommitRates.measure(work.resolve("rates"), TEXT));
        }
        return List.of(
                Row.of(
                        "P2 messages acknowledged, beside one-row commits",
                        "/s",
                        ours,
                        floors.stream().map(CommitRates.Rates::single).toList(),
                        Goal.atLeast(1.5)),
                Row.of(
                        "P2 messages acknowledged, beside rows in commits of 500",
                        "/s",
                        ours,
                        floors.stream().map(CommitRates.Rates::batched).toList(),
                        Goal.atLeast(0.35)));
    }

    private Talker talker(int number) throws Exception {
        var visitor = VisitorChat.open(run, run.organizations().getFirst());
        var talker = new Talker(number, visitor.conversation());
        talker.socket =
                Socket.open(client, URI.create(run.gateway()), visitor.token(), talker::hear);
        return talker;
    }

    /** One visitor's side: an acknowledgement is answered with the next message. */
    private final class Talker {
        private final int number;
        private final String conversation;
        private volatile @Nullable Socket socket;
        private long sent;

        Talker(int number, String conversation) {
            this.number = number;
            this.conversation = conversation;
        }

        void begin() {
            for (int i = 0; i < IN_FLIGHT_EACH; i++) {
                next();
            }
        }

        void close() {
            var open = socket;
            if (open != null) {
                open.close();
            }
        }

        void hear(JsonNode frame) {
            switch (frame.path("type").asText()) {
                case "ack" -> {
                    acknowledged.increment();
                    next();
                }
                case "refused" -> {
                    refused.computeIfAbsent(frame.path("code").asText(), _ -> new LongAdder())
                            .increment();
                    next();
                }
                default -> {} // what others hear is not counted
            }
        }

        private synchronized void next() {
            var open = socket;
            if (sending && open != null) {
                open.send(conversation, "p2-" + number + "-" + sent++, TEXT);
            }
        }
    }
}
