package org.chatdesk.identity.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.MovableClock;
import org.chatdesk.identity.testing.Started;
import org.chatdesk.identity.testing.WidgetStart;
import org.chatdesk.kit.testing.EventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VisitorExpiryIT { // I4, INV-20
    private static final Duration DAY = Duration.ofHours(24);

    @Inject MovableClock clock;
    @Inject ExpireVisitors expire;
    @Inject Database database;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void shouldLiveUntilTheLastMillisecond() {
        var visitor = WidgetStart.onClinic().with("asVisitor", true).start();
        var end = end(visitor);

        clock.stopAt(end.minusMillis(1));
        expire.expireDue();
        var last = renew(visitor);

        assertThat(last.contact()).isEqualTo(visitor.contact());
        assertThat(last.expiresAt()).isEqualTo(end);
        assertThat(Duration.between(created(visitor), end)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-03-29T23:30:00.400Z", "2031-10-25T23:30:00Z"})
    void shouldLiveADayOfTwentyFourHoursWhenClocksChange(Instant start) {
        clock.stopAt(start);
        var visitor = WidgetStart.onClinic().with("asVisitor", true).start();
        var end = start.truncatedTo(ChronoUnit.SECONDS).plus(DAY);

        clock.stopAt(end.minusMillis(1));
        expire.expireDue();
        assertThat(renew(visitor).contact()).isEqualTo(visitor.contact());
        assertThat(renew(visitor).expiresAt()).isEqualTo(end);
        clock.stopAt(end);
        assertThat(renew(visitor).isNobody()).isTrue();
    }

    @Test
    void shouldBeGoneAtTheEndAndTellSoOnce() throws Exception {
        var visitor = WidgetStart.onClinic().with("asVisitor", true).start();
        var end = end(visitor);

        clock.stopAt(end);
        assertThat(renew(visitor).isNobody()).isTrue();
        expireInParallel();

        var expired =
                EventLog.await(
                        Topics.VISITOR_EXPIRED, e -> e.aggregate().equals(visitor.contact()));
        assertThat(expired.payload().policy()).isEqualTo(VisitorPolicy.ANONYMISE);
        assertThat(expired.payload().expiredAt()).isEqualTo(end);
        assertThat(expired.version()).isGreaterThan(1);
        assertThat(count("contact", "id", visitor.contact())).isZero();
        assertThat(count("visitor", "contact_id", visitor.contact())).isZero();
        assertThat(count("session", "contact_id", visitor.contact())).isZero();
        assertThat(toldOf(visitor)).isEqualTo(1);
    }

    @Test
    void shouldBeSomebodyNewAfterwards() {
        var visitor = WidgetStart.onClinic().with("asVisitor", true).start();

        clock.stopAt(end(visitor));
        var next =
                WidgetStart.onClinic()
                        .with("sessionToken", visitor.sessionToken())
                        .with("asVisitor", true)
                        .start();

        assertThat(next.contact()).isNotEqualTo(visitor.contact());
        assertThat(next.sessionToken()).isEqualTo(visitor.sessionToken());
    }

    @Test
    void shouldExpireByItself() {
        var visitor = WidgetStart.onClinic().with("asVisitor", true).start();

        clock.stopAt(end(visitor));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> count("contact", "id", visitor.contact()) == 0);
    }

    /** A marker that expires later than all of this visitor's events could have been told. */
    private long toldOf(Started visitor) {
        clock.run();
        var marker = WidgetStart.onClinic().with("asVisitor", true).start();
        clock.stopAt(end(marker));
        expire.expireDue();
        EventLog.await(Topics.VISITOR_EXPIRED, e -> e.aggregate().equals(marker.contact()));
        // The marker may lie on another partition than the visitor: read them all.
        return EventLog.all(Topics.VISITOR_EXPIRED).stream()
                .filter(e -> e.aggregate().equals(visitor.contact()))
                .count();
    }

    private void expireInParallel() throws Exception {
        Callable<Object> run = expire::expireDue;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> done :
                    threads.invokeAll(Stream.generate(() -> run).limit(8).toList())) {
                done.get();
            }
        }
    }

    private static Started renew(Started visitor) {
        return WidgetStart.onClinic().with("sessionToken", visitor.sessionToken()).start();
    }

    private Instant end(Started visitor) {
        return (Instant) moment("expires_at", visitor);
    }

    private Instant created(Started visitor) {
        return (Instant) moment("created_at", visitor);
    }

    private Object moment(String column, Started visitor) {
        return database.one(
                "select " + column + " from visitor where contact_id = ?1", visitor.contact());
    }

    private long count(String table, String column, UUID contact) {
        var sql = "select count(*) from " + table + " where " + column + " = ?1";
        return ((Number) database.one(sql, contact)).longValue();
    }
}
