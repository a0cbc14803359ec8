package org.chatdesk.message.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.restassured.RestAssured;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.chatdesk.contracts.command.BatchOutcomes;
import org.chatdesk.contracts.command.CommandBatch;
import org.chatdesk.contracts.command.CommandOutcome;
import org.chatdesk.contracts.command.SocketCommand;
import org.chatdesk.kit.json.EventJson;
import org.jspecify.annotations.Nullable;

/** A gateway's connection for commands. */
public final class GatewaySocket implements AutoCloseable {
    private static final int SECONDS = 20;

    private final BlockingQueue<BatchOutcomes> answers = new LinkedBlockingQueue<>();
    private final AtomicLong last = new AtomicLong();
    private final WebSocket socket;

    private GatewaySocket(String token) {
        socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .header("Authorization", "Bearer " + token)
                        .buildAsync(
                                URI.create(
                                        "ws://localhost:"
                                                + RestAssured.port
                                                + "/internal/commands"),
                                new Ears())
                        .join();
    }

    /** Fails as the handshake fails. */
    public static GatewaySocket open(String token) {
        return new GatewaySocket(token);
    }

    /** Sends a batch and waits for its answer. */
    public List<CommandOutcome> ask(SocketCommand... commands) throws InterruptedException {
        var id = send(commands);
        var answer = next();
        if (answer.id() != id) {
            throw new AssertionError("Answered " + answer.id() + " instead of " + id);
        }
        return answer.outcomes();
    }

    /** Sends a batch; its id. */
    public long send(SocketCommand... commands) {
        var id = last.incrementAndGet();
        var batch = EventJson.write(new CommandBatch(id, List.of(commands)));
        socket.sendText(new String(batch, UTF_8), true).join();
        return id;
    }

    /** The next batch that was answered. */
    public BatchOutcomes next() throws InterruptedException {
        var answer = answers.poll(SECONDS, TimeUnit.SECONDS);
        if (answer == null) {
            throw new AssertionError("No answer in time");
        }
        return answer;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ears implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                answers.add(read(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private static BatchOutcomes read(String text) {
        try {
            return EventJson.mapper().readValue(text, BatchOutcomes.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
