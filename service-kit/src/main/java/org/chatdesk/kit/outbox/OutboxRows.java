package org.chatdesk.kit.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.kit.tenancy.Tenancy;

/** The outbox table: what is committed and not yet known to be in the log. */
@ApplicationScoped
class OutboxRows {
    private static final String LEFT_OVER =
            """
            select id, organization_id, topic, aggregate_id, version, body from outbox
            where created_at < ?
            order by aggregate_id, version
            limit ?
            """;
    // Nobody waits for it, and a row that comes back after a crash is only published again.
    private static final String DELETE =
            """
            with unhurried as materialized (select set_config('synchronous_commit', 'off', true))
            delete from outbox using unhurried where id = any(?)
            """;

    private final DataSource database;
    private final Tenancy tenancy;

    OutboxRows(DataSource database, Tenancy tenancy) {
        this.database = database;
        this.tenancy = tenancy;
    }

    List<OutboxRecord> leftOver(Instant before, int most) {
        return tenancy.acrossOrganizations(
                () -> QuarkusTransaction.requiringNew().call(() -> read(before, most)));
    }

    void delete(Collection<UUID> events) {
        tenancy.acrossOrganizations(
                () -> QuarkusTransaction.requiringNew().run(() -> remove(events)));
    }

    private List<OutboxRecord> read(Instant before, int most) throws SQLException {
        var found = new ArrayList<OutboxRecord>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(LEFT_OVER)) {
            select.setObject(1, before.atOffset(ZoneOffset.UTC));
            select.setInt(2, most);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(record(rows));
                }
            }
        }
        return found;
    }

    private static OutboxRecord record(ResultSet row) throws SQLException {
        return new OutboxRecord(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getLong(5),
                row.getBytes(6));
    }

    private void remove(Collection<UUID> events) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Published events could not be marked", e);
        }
    }
}
