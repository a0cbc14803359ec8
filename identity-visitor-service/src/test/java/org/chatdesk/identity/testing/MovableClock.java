package org.chatdesk.identity.testing;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock in tests: it runs, until a test stops it at a moment. */
@Mock
@Singleton
public class MovableClock extends Clock {
    private static final Clock RUNNING = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));

    private volatile Clock current = RUNNING;

    public void stopAt(Instant moment) {
        current = Clock.fixed(moment, ZoneOffset.UTC);
    }

    public void run() {
        current = RUNNING;
    }

    @Override
    public Instant instant() {
        return current.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Everything is UTC");
    }
}
