package org.chatdesk.identity.visitor.api;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.chatdesk.identity.visitor.ExpireVisitors;
import org.jboss.logging.Logger;

/**
 * Wakes at the very moment at which the next visitor ends. Looks at least each second, because
 * another instance may have let in a visitor who ends sooner.
 */
@ApplicationScoped
class VisitorTimer {
    // One that is due already is being ended by another instance.
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(VisitorTimer.class);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExpireVisitors expire;
    private final Clock clock;

    VisitorTimer(ExpireVisitors expire, Clock clock) {
        this.expire = expire;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("visitor-expiry").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void run() {
        try {
            var stop = false;
            while (!stop) {
                var pause = expireDue();
                stop = stopped.await(pause.toMillis(), MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long to wait for the next. */
    private Duration expireDue() {
        try {
            return expire.expireDue().map(this::until).orElse(LONGEST_PAUSE);
        } catch (RuntimeException e) {
            LOG.warnf("Visitors could not be expired, trying again: %s", e);
            return LONGEST_PAUSE;
        }
    }

    private Duration until(Instant next) {
        var pause = Duration.between(clock.instant(), next);
        if (pause.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
