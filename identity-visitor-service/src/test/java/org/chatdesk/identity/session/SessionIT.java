package org.chatdesk.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.MovableClock;
import org.chatdesk.identity.testing.OwnTokens;
import org.chatdesk.identity.testing.WidgetStart;
import org.jose4j.jwt.MalformedClaimException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionIT { // I11
    private static final Duration LIFE = Duration.ofDays(30);

    @Inject MovableClock clock;
    @Inject ForgetSessions forget;
    @Inject Database database;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void shouldBeForgottenAfterThirtyDays() throws MalformedClaimException {
        var start = Instant.parse("2030-01-01T00:00:00Z");
        clock.stopAt(start);
        var first = WidgetStart.onClinic().start();
        var session = session(first.token());

        clock.stopAt(start.plus(LIFE).minusMillis(1));
        forget.forget();
        var last = WidgetStart.onClinic().with("sessionToken", first.sessionToken()).start();
        clock.stopAt(start.plus(LIFE));
        var late = WidgetStart.onClinic().with("sessionToken", first.sessionToken()).start();
        forget.forget();

        assertThat(last.sessionToken()).isEqualTo(first.sessionToken());
        assertThat(late.sessionToken()).isNotEqualTo(first.sessionToken());
        assertThat(count(session)).isZero();
    }

    @Test
    void shouldKeepTheTokenAsAHashOnly() throws MalformedClaimException {
        var started = WidgetStart.onClinic().start();

        var row =
                (String)
                        database.one(
                                "select cast(s as text) from session s where id = ?1",
                                session(started.token()));

        assertThat(row).contains("203.0.113.7").doesNotContain(started.sessionToken());
    }

    private long count(UUID session) {
        var sql = "select count(*) from session where id = ?1";
        return ((Number) database.one(sql, session)).longValue();
    }

    private static UUID session(String token) throws MalformedClaimException {
        return UUID.fromString(OwnTokens.read(token).getSubject());
    }
}
