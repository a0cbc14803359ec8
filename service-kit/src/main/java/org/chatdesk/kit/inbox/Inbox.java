package org.chatdesk.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topic;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.kit.tenancy.Tenancy;
import org.jboss.logging.Logger;

/**
 * Gives an event its effect once: the event's id and the effect are stored in one transaction,
 * which sees the event's organization only. While the database is away it waits; an event that
 * cannot be processed is thrown back, and the connector parks it with its reason.
 */
@ApplicationScoped
public class Inbox {
    private static final String REMEMBER =
            """
            insert into consumed_event (id, organization_id) values (?, ?)
            on conflict (id) do nothing
            """;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final DataSource database;
    private final Tenancy tenancy;

    Inbox(DataSource database, Tenancy tenancy) {
        this.database = database;
        this.tenancy = tenancy;
    }

    /** Processes one record of a topic; {@code effect} runs inside the transaction. */
    public <P extends Payload> void accept(
            ConsumerRecord<String, byte[]> message, Topic<P> topic, Consumer<Event<P>> effect) {
        var event = EventJson.read(message.value(), topic.payload());
        var pause = FIRST_PAUSE;
        while (!tryOnce(event, effect)) {
            sleep(pause);
            pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private <P extends Payload> boolean tryOnce(Event<P> event, Consumer<Event<P>> effect) {
        try {
            tenancy.in(
                    event.organization(),
                    () -> QuarkusTransaction.requiringNew().run(() -> once(event, effect)));
            return true;
        } catch (RuntimeException e) {
            if (Transience.of(e)) {
                LOG.warnf("Event %s waits for the database: %s", event.id(), e.getMessage());
                return false;
            }
            LOG.errorf(e, "Event %s cannot be processed and is parked", event.id());
            throw e;
        }
    }

    private <P extends Payload> void once(Event<P> event, Consumer<Event<P>> effect) {
        if (remember(event.id(), event.organization())) {
            effect.accept(event);
        }
    }

    private boolean remember(UUID event, UUID organization) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(REMEMBER)) {
            insert.setObject(1, event);
            insert.setObject(2, organization);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The event could not be remembered", e);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the database", e);
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
