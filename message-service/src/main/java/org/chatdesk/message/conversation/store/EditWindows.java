package org.chatdesk.message.conversation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** How long organizations let messages be changed, as organization.changed tells it. */
@ApplicationScoped
public class EditWindows {

    /** While an organization has not been heard of, or says nothing. */
    public static final Duration USUAL = Duration.ofMinutes(15);

    private static final String KEEP =
            """
            insert into edit_window as known (organization_id, version, seconds) values (?, ?, ?)
            on conflict (organization_id) do update
            set version = excluded.version, seconds = excluded.seconds
            where known.version < excluded.version
            """;
    private static final String OF =
            "select organization_id, seconds from edit_window where organization_id = any(?)";

    private final DataSource database;

    EditWindows(DataSource database) {
        this.database = database;
    }

    /** The newer version wins. */
    public void keep(UUID organization, long version, Duration window) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            insert.setObject(1, organization);
            insert.setLong(2, version);
            insert.setLong(3, window.toSeconds());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The time for edits could not be kept", e);
        }
    }

    static Map<UUID, Duration> of(Connection connection, List<UUID> organizations)
            throws SQLException {
        Map<UUID, Duration> windows = new HashMap<>();
        if (organizations.isEmpty()) {
            return windows;
        }
        try (var select = connection.prepareStatement(OF)) {
            select.setArray(1, connection.createArrayOf("uuid", organizations.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    windows.put(rows.getObject(1, UUID.class), Duration.ofSeconds(rows.getLong(2)));
                }
            }
        }
        return windows;
    }
}
