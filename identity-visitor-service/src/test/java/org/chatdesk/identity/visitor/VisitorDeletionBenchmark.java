package org.chatdesk.identity.visitor;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.SECONDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.MovableClock;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.kit.tenancy.Tenancy;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long it takes to end 100,000 visitors who are over at once, and how long any transaction of
 * the service, and so any lock, was open meanwhile. Runs only when named: {@code
 * -Dit.test=VisitorDeletionBenchmark -Dbenchmark=true}.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "benchmark", matches = "true")
class VisitorDeletionBenchmark {
    private static final int VISITORS = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Logger LOG = Logger.getLogger(VisitorDeletionBenchmark.class);
    private static final String CONTACTS =
            """
            insert into contact (organization_id, id, type, name, locale, version)
            select ?1, md5('v' || n)::uuid, 'visitor', 'Visitor ' || n, 'en', 1
            from generate_series(1, ?2) n
            """;
    private static final String ACCOUNTS =
            """
            insert into visitor
                (organization_id, contact_id, placeholder_email, created_at, expires_at)
            select organization_id, id, 'v@visitor.invalid', ?2, ?3 from contact
            where organization_id = ?1 and name like 'Visitor %'
            """;
    private static final String SESSIONS =
            """
            insert into session (organization_id, id, token_hash, contact_id, locale, created_at,
                last_seen_at, expires_at)
            select organization_id, uuidv7(), sha256(id::text::bytea), id, 'en', ?2, ?2, ?3
            from contact where organization_id = ?1 and name like 'Visitor %'
            """;
    private static final String LONGEST =
            """
            select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)
                * 1000
            from pg_stat_activity
            where usename = current_user and pid <> pg_backend_pid() and xact_start is not null
            """;

    @Inject MovableClock clock;
    @Inject EntityManager entities;
    @Inject Tenancy tenancy;
    @Inject Database database;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void shouldEndManyWithoutHoldingAnybodyUp() throws InterruptedException {
        var end = Instant.now().plus(2, DAYS).truncatedTo(SECONDS);
        tenancy.acrossOrganizations(
                () -> QuarkusTransaction.requiringNew().timeout(600).run(() -> fill(end)));

        clock.stopAt(end);
        var began = System.nanoTime();
        var longest = new ArrayList<Double>();
        while (left() > 0 && System.nanoTime() - began < PATIENCE.toNanos()) {
            for (int i = 0; i < 100; i++) {
                longest.add(((Number) database.one(LONGEST)).doubleValue());
                Thread.sleep(2);
            }
        }
        Collections.sort(longest);
        LOG.infof(
                "%d visitors ended in %d ms, left %d; open transactions, %d samples: p99 %.1f ms,"
                        + " longest %.1f ms",
                VISITORS,
                Duration.ofNanos(System.nanoTime() - began).toMillis(),
                left(),
                longest.size(),
                longest.get(longest.size() * 99 / 100),
                longest.getLast());
    }

    private long left() {
        return database.count("visitor");
    }

    private void fill(Instant end) {
        run(CONTACTS, Seeded.CLINIC, VISITORS);
        run(ACCOUNTS, Seeded.CLINIC, end.minus(1, DAYS), end);
        run(SESSIONS, Seeded.CLINIC, end.minus(1, DAYS), end.plus(29, DAYS));
    }

    private void run(String sql, Object... values) {
        var query = entities.createNativeQuery(sql.replace("::", "\\:\\:"));
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
