package org.chatdesk.gateway.socket.clients;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.chatdesk.contracts.command.CommandOutcome;
import org.chatdesk.contracts.command.SocketCommand;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.kit.token.ServiceTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Commands on their way to message-service. While one call is in flight the next batch gathers by
 * itself; a conversation's commands always take the same lane, so they arrive in order.
 */
@ApplicationScoped
public class CommandLine {
    private static final int LANES = 4;
    private static final int LARGEST_BATCH = 200;
    private static final int LONGEST_QUEUE = 20_000;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final TypeReference<List<CommandOutcome>> OUTCOMES = new TypeReference<>() {};
    private static final TypeReference<List<SocketCommand>> COMMANDS = new TypeReference<>() {};
    private static final Logger LOG = Logger.getLogger(CommandLine.class);

    /** Whether the message was stored is not known; the same id asked again will tell. */
    private static final CommandOutcome UNKNOWN =
            new CommandOutcome.Refused(
                    "service.unavailable", "The message may not be stored. Try again.");

    private record Waiting(SocketCommand command, CompletableFuture<CommandOutcome> answer) {}

    private final HttpClient http;
    private final RequestOptions target;
    private final ServiceTokens tokens;
    private final List<Lane> lanes;

    CommandLine(
            Vertx vertx,
            ServiceTokens tokens,
            @ConfigProperty(name = "chatdesk.message-url") URI service) {
        this.tokens = tokens;
        this.http =
                vertx.createHttpClient(
                        new HttpClientOptions().setMaxPoolSize(LANES).setTcpNoDelay(true));
        this.target =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost(service.getHost())
                        .setPort(service.getPort())
                        .setURI("/internal/commands")
                        .setTimeout(PATIENCE_MILLIS);
        this.lanes = IntStream.range(0, LANES).mapToObj(_ -> new Lane()).toList();
    }

    /** Completes with what became of the command; never exceptionally. */
    public CompletableFuture<CommandOutcome> submit(SocketCommand command) {
        var lane = Math.floorMod(command.conversation().hashCode(), LANES);
        return lanes.get(lane).submit(command);
    }

    private final class Lane {
        private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);
        private final AtomicBoolean inFlight = new AtomicBoolean();

        CompletableFuture<CommandOutcome> submit(SocketCommand command) {
            var waiting = new Waiting(command, new CompletableFuture<>());
            if (!queue.offer(waiting)) {
                waiting.answer().complete(UNKNOWN);
            }
            flush();
            return waiting.answer();
        }

        private void flush() {
            if (queue.isEmpty() || !inFlight.compareAndSet(false, true)) {
                return;
            }
            var batch = new ArrayList<Waiting>();
            queue.drainTo(batch, LARGEST_BATCH);
            call(batch)
                    .onComplete(outcomes -> {
                        answer(batch, outcomes.succeeded() ? outcomes.result() : List.of());
                        inFlight.set(false);
                        flush();
                    });
        }
    }

    private Future<List<CommandOutcome>> call(List<Waiting> batch) {
        return authorization()
                .compose(bearer ->
                        http.request(new RequestOptions(target).putHeader("Authorization", bearer)))
                .compose(request ->
                        request.putHeader("Content-Type", "application/json").send(body(batch)))
                .compose(answer ->
                        answer.statusCode() == 200
                                ? answer.body()
                                : Future.failedFuture("message-service: " + answer.statusCode()))
                .map(CommandLine::outcomes)
                .onFailure(e -> LOG.warnf("%d commands got no answer: %s", batch.size(), e));
    }

    /** Fetching a token blocks, but only when the last one is about to end. */
    private Future<String> authorization() {
        var known = tokens.current();
        if (known.isPresent()) {
            return Future.succeededFuture(known.get());
        }
        var fetched = new CompletableFuture<String>();
        Thread.startVirtualThread(() -> fetch(fetched));
        return Future.fromCompletionStage(fetched);
    }

    private void fetch(CompletableFuture<String> fetched) {
        try {
            fetched.complete(tokens.bearer());
        } catch (IOException e) {
            fetched.completeExceptionally(e);
        }
    }

    private static Buffer body(List<Waiting> batch) {
        try {
            var commands = batch.stream().map(Waiting::command).toList();
            return Buffer.buffer(
                    EventJson.mapper().writerFor(COMMANDS).writeValueAsBytes(commands));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CommandOutcome> outcomes(Buffer body) {
        try {
            return EventJson.mapper().readValue(body.getBytes(), OUTCOMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(List<Waiting> batch, List<CommandOutcome> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().complete(i < outcomes.size() ? outcomes.get(i) : UNKNOWN);
        }
    }
}
