package org.chatdesk.gateway.socket.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatdesk.contracts.command.BatchOutcomes;
import org.chatdesk.contracts.command.CommandBatch;
import org.chatdesk.contracts.command.CommandOutcome;
import org.chatdesk.contracts.command.SocketCommand;
import org.chatdesk.gateway.fanout.domain.AheadOfLog;
import org.chatdesk.kit.json.EventJson;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One connection to message-service, and what waits for it. A command goes out at once while few
 * batches are on their way; when many are, the next batch gathers by itself. Everything but {@link
 * #submit} happens on one event loop.
 */
final class CommandLane {
    private static final int BATCHES_ON_THEIR_WAY = 4;
    private static final int LONGEST_QUEUE = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A connection's token was good for two minutes at least when it was opened. */
    private static final Duration OLDEST_CONNECTION = Duration.ofMinutes(1);

    private static final ObjectWriter BATCH = EventJson.mapper().writerFor(CommandBatch.class);
    private static final ObjectReader OUTCOMES = EventJson.mapper().readerFor(BatchOutcomes.class);
    private static final Logger LOG = Logger.getLogger(CommandLane.class);

    /** Whether the message was stored is not known; the same id asked again will tell. */
    private static final CommandOutcome UNKNOWN =
            new CommandOutcome.Refused(
                    "service.unavailable", "The message may not be stored. Try again.");

    private record Waiting(SocketCommand command, CompletableFuture<CommandOutcome> answer) {}

    private record OnItsWay(List<Waiting> commands, Instant until) {}

    private final Context loop;
    private final CommandConnector connector;
    private final AheadOfLog ahead;
    private final Clock clock;
    private final AtomicInteger length = new AtomicInteger();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final Map<Long, OnItsWay> onTheirWay = new HashMap<>();
    private @Nullable WebSocket socket;
    private Instant openedAt = Instant.EPOCH;
    private boolean connecting;
    private long lastBatch;

    CommandLane(Vertx vertx, CommandConnector connector, AheadOfLog ahead, Clock clock) {
        this.loop = vertx.getOrCreateContext();
        this.connector = connector;
        this.ahead = ahead;
        this.clock = clock;
        loop.runOnContext(_ -> vertx.setPeriodic(PATIENCE.toMillis() / 4, _ -> giveUpOverdue()));
    }

    CompletableFuture<CommandOutcome> submit(SocketCommand command) {
        var waiting = new Waiting(command, new CompletableFuture<>());
        if (length.incrementAndGet() > LONGEST_QUEUE) {
            length.decrementAndGet();
            waiting.answer().complete(UNKNOWN);
        } else {
            loop.runOnContext(_ -> enqueue(waiting));
        }
        return waiting.answer();
    }

    void close() {
        loop.runOnContext(_ -> disconnect());
    }

    private void enqueue(Waiting waiting) {
        queue.add(waiting);
        flush();
    }

    private void flush() {
        while (!queue.isEmpty() && !connecting && onTheirWay.size() < BATCHES_ON_THEIR_WAY) {
            var open = socket;
            if (open == null) {
                connect();
            } else if (isOld()) {
                // Order across two connections is nobody's: the old one is emptied first.
                if (!onTheirWay.isEmpty()) {
                    return;
                }
                disconnect();
            } else {
                send(open, take());
            }
        }
    }

    private boolean isOld() {
        return openedAt.plus(OLDEST_CONNECTION).isBefore(clock.instant());
    }

    private List<Waiting> take() {
        var batch = new ArrayList<Waiting>();
        while (!queue.isEmpty() && batch.size() < CommandBatch.MOST) {
            batch.add(queue.remove());
        }
        length.addAndGet(-batch.size());
        return batch;
    }

    private void send(WebSocket open, List<Waiting> commands) {
        var id = ++lastBatch;
        onTheirWay.put(id, new OnItsWay(commands, clock.instant().plus(PATIENCE)));
        var batch = new CommandBatch(id, commands.stream().map(Waiting::command).toList());
        try {
            open.writeTextMessage(BATCH.writeValueAsString(batch));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void connect() {
        connecting = true;
        connector
                .connect()
                .onSuccess(this::connected)
                .onFailure(e -> {
                    LOG.warnf("message-service is not there: %s", e);
                    connecting = false;
                    queue.forEach(waiting -> waiting.answer().complete(UNKNOWN));
                    length.addAndGet(-queue.size());
                    queue.clear();
                });
    }

    private void connected(WebSocket opened) {
        connecting = false;
        socket = opened;
        openedAt = clock.instant();
        opened.textMessageHandler(this::answered);
        opened.closeHandler(_ -> closed(opened));
        flush();
    }

    private void answered(String text) {
        try {
            BatchOutcomes answer = OUTCOMES.readValue(text);
            var batch = onTheirWay.remove(answer.id());
            if (batch != null) {
                answer(batch.commands(), answer.outcomes());
                answer.outcomes().forEach(this::pushAhead);
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        flush();
    }

    private void pushAhead(CommandOutcome outcome) {
        if (outcome instanceof CommandOutcome.Committed committed && committed.event() != null) {
            ahead.created(committed.event());
        }
    }

    private static void answer(List<Waiting> commands, List<CommandOutcome> outcomes) {
        for (int i = 0; i < commands.size(); i++) {
            commands.get(i).answer().complete(i < outcomes.size() ? outcomes.get(i) : UNKNOWN);
        }
    }

    private void closed(WebSocket which) {
        if (which == socket) {
            socket = null;
            giveUp(onTheirWay.size());
            flush();
        }
    }

    /** A service that does not answer is left; whoever asks again finds out what was stored. */
    private void giveUpOverdue() {
        var now = clock.instant();
        if (onTheirWay.values().stream().anyMatch(batch -> batch.until().isBefore(now))) {
            disconnect();
            flush();
        }
    }

    private void disconnect() {
        var open = socket;
        socket = null;
        giveUp(onTheirWay.size());
        if (open != null) {
            open.close();
        }
    }

    private void giveUp(int batches) {
        if (batches > 0) {
            LOG.warnf("%d batches got no answer", batches);
        }
        var lost = List.copyOf(onTheirWay.values());
        onTheirWay.clear();
        lost.forEach(batch -> answer(batch.commands(), List.of()));
    }
}
