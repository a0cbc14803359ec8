package org.chatdesk.runner.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chatdesk.runner.process.ChildProcess;
import org.chatdesk.runner.process.RunnerException;
import org.chatdesk.runner.process.StartFailed;

/** Lines to and from the broker's process. */
final class BrokerTalk {
    private static final long LIMIT_SECONDS = 120;
    private static final String ENDED = "the broker ended";
    private final ChildProcess broker;
    private final BufferedReader answers;

    private BrokerTalk(ChildProcess broker) {
        this.broker = broker;
        this.answers = broker.process().inputReader(StandardCharsets.UTF_8);
    }

    /** Returns when the broker has said that it is ready. */
    static BrokerTalk greeted(ChildProcess broker) {
        var talk = new BrokerTalk(broker);
        String greeting = talk.next();
        if (!greeting.equals("ready")) {
            broker.kill9();
            throw new StartFailed("Kafka", "did not start", broker.spec().log());
        }
        return talk;
    }

    String ask(String line) {
        try {
            var commands = broker.process().outputWriter(StandardCharsets.UTF_8);
            commands.write(line + "\n");
            commands.flush();
            return next();
        } catch (IOException e) {
            throw new RunnerException("Kafka does not listen to the runner any more", e);
        }
    }

    private String next() {
        var line = CompletableFuture.supplyAsync(this::readLine, Thread::startVirtualThread);
        try {
            return line.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            return "no answer within " + LIMIT_SECONDS + " s";
        } catch (ExecutionException e) {
            throw new RunnerException("Kafka's output cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunnerException("Interrupted while waiting for Kafka", e);
        }
    }

    private String readLine() {
        try {
            String line = answers.readLine();
            return line == null ? ENDED : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
