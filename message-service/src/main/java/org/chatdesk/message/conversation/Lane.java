package org.chatdesk.message.conversation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Committed;
import org.chatdesk.message.conversation.domain.Outcome;
import org.chatdesk.message.conversation.store.ConversationBatch;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One writer with a connection of its own. */
final class Lane {
    private static final Logger LOG = Logger.getLogger(Lane.class);
    private static final Refusal FULL =
            new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "service.unavailable",
                    "Too much is waiting to be written. Try again.");

    private record Waiting(Command command, CompletableFuture<Committed> answer) {}

    private final LinkedBlockingQueue<Waiting> queue;
    private final int largestBatch;
    private final DataSource database;
    private final ConversationBatch batch;
    private final Thread thread;
    private volatile boolean running = true;
    private @Nullable Connection connection;

    Lane(
            int number,
            WriterSettings settings,
            DataSource database,
            Tenancy tenancy,
            ConversationBatch batch) {
        this.queue = new LinkedBlockingQueue<>(settings.longestQueue());
        this.largestBatch = settings.largestBatch();
        this.database = database;
        this.batch = batch;
        this.thread =
                Thread.ofPlatform()
                        .name("conversation-writer-" + number)
                        .daemon()
                        // A batch holds commands of many organizations; each names its own.
                        .unstarted(() -> tenancy.acrossOrganizations(this::run));
    }

    void start() {
        thread.start();
    }

    void stop() {
        running = false;
        thread.interrupt();
    }

    CompletableFuture<Committed> submit(Command command) {
        var waiting = new Waiting(command, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            waiting.answer().complete(Committed.silent(new Outcome.Refused(FULL)));
        }
        return waiting.answer();
    }

    private void run() {
        try {
            while (running) {
                var next = new ArrayList<Waiting>();
                next.add(queue.take());
                queue.drainTo(next, largestBatch - 1);
                write(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    private void write(List<Waiting> batch) {
        try {
            answer(batch, commit(batch));
        } catch (SQLException | RuntimeException e) {
            disconnect();
            writeOneByOne(batch, e);
        }
    }

    /** One command that cannot be written must not take the others with it. */
    private void writeOneByOne(List<Waiting> batch, Exception failure) {
        if (batch.size() > 1 && !isOutage(failure)) {
            batch.forEach(one -> write(List.of(one)));
            return;
        }
        LOG.errorf(failure, "%d commands could not be written", batch.size());
        batch.forEach(one -> one.answer().completeExceptionally(failure));
    }

    // PostgreSQL, appendix A: 08 connection, 57 operator intervention; the pool's own have no
    // state.
    private static boolean isOutage(Exception failure) {
        if (failure instanceof SQLException e) {
            var state = e.getSQLState();
            return state == null || state.startsWith("08") || state.startsWith("57");
        }
        return false;
    }

    private List<Committed> commit(List<Waiting> waiting) throws SQLException {
        var open = connection;
        if (open == null) {
            open = database.getConnection();
            connection = open;
        }
        return batch.commit(open, waiting.stream().map(Waiting::command).toList());
    }

    private static void answer(List<Waiting> batch, List<Committed> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().complete(outcomes.get(i));
        }
    }

    private void disconnect() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debugf(e, "The connection was already gone");
            }
        }
    }
}
