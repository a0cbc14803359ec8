package org.chatdesk.message.hours.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.contracts.event.AvailabilityChanged.Mode;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;
import org.chatdesk.contracts.event.Event;

/** Keeps openings as they were told last. */
@ApplicationScoped
public class OpeningHoursTable {
    private static final String KEEP =
            """
            insert into opening_hours
              (organization_id, owner_id, version, blocks, open_from, open_to, until)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (organization_id, owner_id) do update
            set version = excluded.version, blocks = excluded.blocks,
                open_from = excluded.open_from, open_to = excluded.open_to, until = excluded.until
            where excluded.version > opening_hours.version
            """;

    private final DataSource database;

    OpeningHoursTable(DataSource database) {
        this.database = database;
    }

    /** The newer version wins. */
    public void keep(Event<AvailabilityChanged> event) {
        var told = event.payload();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            insert.setObject(1, event.organization());
            insert.setObject(2, event.aggregate());
            insert.setLong(3, event.version());
            insert.setBoolean(4, told.mode() == Mode.BLOCK);
            insert.setArray(5, times(connection, told.open().stream().map(Opening::from).toList()));
            insert.setArray(6, times(connection, told.open().stream().map(Opening::to).toList()));
            insert.setTimestamp(7, Timestamp.from(told.until()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The openings could not be kept", e);
        }
    }

    private static java.sql.Array times(Connection connection, List<Instant> times)
            throws SQLException {
        return connection.createArrayOf(
                "timestamptz", times.stream().map(Timestamp::from).toArray());
    }
}
