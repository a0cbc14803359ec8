package org.chatdesk.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chatdesk.benchmarks.client.AgentSignIn;
import org.chatdesk.benchmarks.client.Socket;
import org.chatdesk.benchmarks.client.VisitorChat;
import org.chatdesk.runner.kafka.EmbeddedKafka;
import org.chatdesk.runner.postgres.EmbeddedPostgres;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.system.ChatDeskSystem;
import org.chatdesk.runner.system.RunInfo;

/**
 * P8: from starting everything on data that is already there to the first message of a visitor that
 * an agent hears, beside the slower of Kafka and PostgreSQL started alone.
 */
final class StartUp {
    private static final int REPEATS = 3;
    private static final long PATIENCE_SECONDS = 30;

    private final Vertx vertx;
    private final Path work;

    StartUp(Vertx vertx, Path work) {
        this.vertx = vertx;
        this.work = work;
    }

    Row measure() throws Exception {
        var settings = Settings.besideOthers(work.resolve("system"));
        ChatDeskSystem.start(settings).close(); // makes the data: only warm starts count
        var ours = new ArrayList<Double>();
        var floors = new ArrayList<Double>();
        for (int i = 0; i < REPEATS; i++) {
            ours.add(seconds(() -> upToFirstMessage(settings)));
            floors.add(floor());
        }
        return Row.of("P8 up to the first message heard, warm", "s", ours, floors, 2.0);
    }

    private interface Work {
        AutoCloseable run() throws Exception;
    }

    /** The time until the work is done; what it started is closed outside of it. */
    private static double seconds(Work work) throws Exception {
        var begin = System.nanoTime();
        try (var _ = work.run()) {
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private ChatDeskSystem upToFirstMessage(Settings settings) throws Exception {
        var system = ChatDeskSystem.start(settings);
        RunInfo run = system.info();
        var organization = run.organizations().getFirst();
        var gateway = URI.create(run.gateway());
        var client = Socket.client(vertx);
        var agent = AgentSignIn.token(run, organization);
        var heard = new CompletableFuture<JsonNode>();
        Socket.open(client, gateway, agent, frame -> hear(frame, heard));
        var visitor = VisitorChat.open(run, organization);
        Socket.open(client, gateway, visitor.token(), _ -> {})
                .send(visitor.conversation(), "first", "Hello, is anybody there?");
        heard.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return system;
    }

    private static void hear(JsonNode frame, CompletableFuture<JsonNode> heard) {
        if (frame.path("message").path("clientMessageId").asText().equals("first")) {
            heard.complete(frame);
        }
    }

    private double floor() throws Exception {
        Files.createDirectories(work);
        return List.of(
                        seconds(() -> EmbeddedPostgres.start(work.resolve("postgres"), 0)),
                        seconds(() -> EmbeddedKafka.start(work.resolve("kafka"))))
                .stream()
                .max(Double::compare)
                .orElseThrow();
    }
}
