package org.chatdesk.notification;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.contracts.Topic;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.kit.testing.EventLog;

/** Publishes events and waits until the service under test has had their effect. */
@ApplicationScoped
class Consumed {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataSource database;
    private final Tenancy tenancy;

    Consumed(DataSource database, Tenancy tenancy) {
        this.database = database;
        this.tenancy = tenancy;
    }

    <P extends Payload> void publish(Topic<P> topic, Event<P> event) {
        EventLog.publish(topic, event);
        await().atMost(PATIENCE).until(() -> tenancy.acrossOrganizations(() -> has(event.id())));
    }

    private boolean has(UUID event) throws SQLException {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select 1 from consumed_event where id = ?")) {
            select.setObject(1, event);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** How often the organization's letters were tried in vain so far. */
    int attempts(UUID organization) throws SQLException {
        return tenancy.acrossOrganizations(() -> sumOfAttempts(organization));
    }

    private int sumOfAttempts(UUID organization) throws SQLException {
        var sql = "select coalesce(sum(attempts), 0) from reminder where organization_id = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, organization);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
