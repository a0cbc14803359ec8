package org.chatdesk.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chatdesk.benchmarks.client.AgentSignIn;
import org.chatdesk.benchmarks.client.VisitorChat;
import org.chatdesk.runner.kafka.EmbeddedKafka;
import org.chatdesk.runner.postgres.EmbeddedPostgres;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.system.ChatDeskSystem;
import org.chatdesk.runner.system.RunInfo;

/**
 * P8: from starting everything on data that is already there to a visitor with a conversation and
 * an agent signed in, beside the slower of Kafka and PostgreSQL started alone.
 */
final class StartUp {
    private static final int REPEATS = 3;

    private final Path work;

    StartUp(Path work) {
        this.work = work;
    }

    Row measure() throws Exception {
        var settings = Settings.besideOthers(work.resolve("system"));
        ChatDeskSystem.start(settings).close(); // makes the data: only warm starts count
        var ours = new ArrayList<Double>();
        var floors = new ArrayList<Double>();
        for (int i = 0; i < REPEATS; i++) {
            ours.add(seconds(() -> upAndDown(settings)));
            floors.add(floor());
        }
        return Row.of("P8 up to the first chat, warm", "s", ours, floors, 2.0);
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

    private static ChatDeskSystem upAndDown(Settings settings)
            throws IOException, InterruptedException {
        var system = ChatDeskSystem.start(settings);
        RunInfo run = system.info();
        VisitorChat.open(run, run.organizations().getFirst());
        AgentSignIn.token(run, run.accounts().getFirst());
        return system;
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
