package org.chatdesk.kit.outbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Publishes what a crash, or an absent Kafka, left in the outbox: in order for each aggregate. An
 * event may go out twice this way; consumers count it once.
 */
@ApplicationScoped
class OutboxSweep {
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int EVENTS_A_ROUND = 500;
    private static final Logger LOG = Logger.getLogger(OutboxSweep.class);

    private final OutboxRows rows;
    private final OutboxPublisher publisher;
    private final EventProducer producer;
    private final Clock clock;
    private final Instant started;

    OutboxSweep(OutboxRows rows, OutboxPublisher publisher, EventProducer producer, Clock clock) {
        this.rows = rows;
        this.publisher = publisher;
        this.producer = producer;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        List<OutboxRecord> found;
        do {
            // What an earlier life of this process left behind is due at once.
            var old = clock.instant().minus(LEFT_ALONE);
            found = rows.leftOver(old.isBefore(started) ? started : old, EVENTS_A_ROUND);
        } while (publish(found) == EVENTS_A_ROUND);
    }

    private int publish(List<OutboxRecord> found) {
        var mine = found.stream().filter(event -> !publisher.isInFlight(event.id())).toList();
        var sent = mine.stream().map(this::send).toList();
        var done = new ArrayList<UUID>();
        for (int i = 0; i < sent.size(); i++) {
            if (arrived(sent.get(i))) {
                done.add(mine.get(i).id());
            }
        }
        if (!done.isEmpty()) {
            rows.delete(done);
            LOG.infof("Published %d events that were left over", done.size());
        }
        return done.size();
    }

    private CompletableFuture<Void> send(OutboxRecord event) {
        var result = new CompletableFuture<Void>();
        producer.send(
                event,
                failure -> {
                    if (failure == null) {
                        result.complete(null);
                    } else {
                        result.completeExceptionally(failure);
                    }
                });
        return result;
    }

    private static boolean arrived(CompletableFuture<Void> sent) {
        try {
            sent.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("A left-over event waits for the next sweep: %s", e);
            return false;
        }
    }
}
