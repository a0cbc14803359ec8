package org.chatdesk.kit.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.chatdesk.kit.tenancy.Tenancy;

/** Forgets events that no delivery can repeat any more. */
@ApplicationScoped
class InboxCleaning {
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final String FORGET =
            """
            delete from consumed_event where id in
            (select id from consumed_event where consumed_at < ? limit 10000)
            """;

    private final DataSource database;
    private final Tenancy tenancy;
    private final Clock clock;

    InboxCleaning(DataSource database, Tenancy tenancy, Clock clock) {
        this.database = database;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m")
    void clean() {
        tenancy.acrossOrganizations(this::forget);
    }

    @Transactional
    void forget() {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old events could not be forgotten", e);
        }
    }
}
