package org.chatdesk.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.chatdesk.kit.tenancy.Tenancy;
import org.jboss.logging.Logger;

/**
 * Gives events their effect once: their ids and their effects are stored in one transaction, which
 * sees one organization only. While the database is away it waits; an event that cannot be
 * processed is parked, and the others go on.
 */
@ApplicationScoped
class Inbox {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final ConsumedEvents consumed;
    private final DeadLetters deadLetters;
    private final Tenancy tenancy;

    Inbox(ConsumedEvents consumed, DeadLetters deadLetters, Tenancy tenancy) {
        this.consumed = consumed;
        this.deadLetters = deadLetters;
        this.tenancy = tenancy;
    }

    /** Takes in events of one organization, in their order. */
    void accept(UUID organization, List<Heard<?>> events) {
        try {
            retrying(organization, events);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            if (events.size() > 1) {
                // One that cannot be processed must not take the others with it.
                events.forEach(one -> accept(organization, List.of(one)));
            } else {
                deadLetters.park(events.getFirst().message(), e);
            }
        }
    }

    /** Takes in an event once more; does not wait for a database that is away. */
    LogReader.Again again(UUID organization, Heard<?> event) {
        try {
            return tryOnce(organization, List.of(event))
                    ? LogReader.Again.DONE
                    : LogReader.Again.WAITS;
        } catch (RuntimeException e) {
            deadLetters.park(event.message(), e);
            return LogReader.Again.PARKED;
        }
    }

    private void retrying(UUID organization, List<Heard<?>> events) {
        var pause = FIRST_PAUSE;
        while (!tryOnce(organization, events)) {
            sleep(pause);
            pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private boolean tryOnce(UUID organization, List<Heard<?>> events) {
        try {
            tenancy.in(
                    organization,
                    () -> QuarkusTransaction.requiringNew().run(() -> once(organization, events)));
            return true;
        } catch (RuntimeException e) {
            if (Transience.of(e)) {
                LOG.warnf("%d events wait for the database: %s", events.size(), e.getMessage());
                return false;
            }
            throw e;
        }
    }

    private void once(UUID organization, List<Heard<?>> events) {
        var fresh = consumed.remember(organization, events.stream().map(Heard::id).toList());
        // An event that is there twice counts the first time.
        events.stream().filter(event -> fresh.remove(event.id())).forEach(Heard::takeEffect);
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Stopped while waiting for the database");
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
