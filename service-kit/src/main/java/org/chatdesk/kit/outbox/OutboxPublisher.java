package org.chatdesk.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.jboss.logging.Logger;

/**
 * Publishes what was just committed, from memory, in the order of handing over. What does not fit
 * or fails stays in the table, and {@link OutboxSweep} takes it from there.
 */
@ApplicationScoped
public class OutboxPublisher {
    /** Commits are never held up by a slow or absent Kafka: beyond this the sweep does the work. */
    private static final int WAITING_EVENTS = 20_000;

    private static final int EVENTS_A_ROUND = 1_000;

    /** Rows are only cleared away: rather many at once than each at once. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(100);

    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);

    private final EventProducer producer;
    private final OutboxRows rows;
    private final LinkedBlockingQueue<OutboxRecord> waiting =
            new LinkedBlockingQueue<>(WAITING_EVENTS);
    private final LinkedBlockingQueue<UUID> acknowledged = new LinkedBlockingQueue<>();
    private final Set<UUID> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean running = true;

    OutboxPublisher(EventProducer producer, OutboxRows rows) {
        this.producer = producer;
        this.rows = rows;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("outbox-publish").daemon().start(this::sendAll);
        Thread.ofVirtual().name("outbox-mark").start(this::markAll);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    /** Takes committed events; returns at once. */
    public void publish(Collection<OutboxRecord> events) {
        for (var event : events) {
            inFlight.add(event.id());
            if (!waiting.offer(event)) {
                inFlight.remove(event.id());
            }
        }
    }

    boolean isInFlight(UUID event) {
        return inFlight.contains(event);
    }

    private void sendAll() {
        try {
            while (running) {
                send(waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(OutboxRecord event) {
        try {
            producer.send(event, failure -> settled(event, failure));
        } catch (RuntimeException e) {
            settled(event, e);
        }
    }

    private void settled(OutboxRecord event, @org.jspecify.annotations.Nullable Exception failure) {
        if (failure == null) {
            acknowledged.add(event.id());
        } else {
            inFlight.remove(event.id());
            LOG.warnf("Event %s on %s waits for the sweep: %s", event.id(), event.topic(), failure);
        }
    }

    private void markAll() {
        try {
            while (running) {
                var batch = new ArrayList<UUID>();
                batch.add(acknowledged.take());
                acknowledged.drainTo(batch, EVENTS_A_ROUND);
                mark(batch);
                Thread.sleep(BETWEEN_ROUNDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void mark(List<UUID> published) {
        try {
            rows.delete(published);
        } catch (RuntimeException e) {
            LOG.warnf("%d published events will be published again: %s", published.size(), e);
        }
        published.forEach(inFlight::remove);
    }
}
