package org.chatdesk.e2e.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.runner.settings.Settings;

/** message-service's database itself, past the service: as a superuser sees it. */
final class MessageDatabase {
    private static final String MESSAGES =
            """
            select conversation_id, id, seq, coalesce(client_message_id, ''), content
            from message where conversation_id = any(?) order by conversation_id, seq
            """;
    private static final String LOCK = "select 1 from conversation where id = ? for update";
    private final DataSource database;

    MessageDatabase(Settings settings) {
        this.database = Superuser.of(settings, "chatdesk_message");
    }

    List<Stored> stored(List<UUID> conversations) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(MESSAGES)) {
            select.setArray(1, connection.createArrayOf("uuid", conversations.toArray()));
            List<Stored> all = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(
                            new Stored(
                                    rows.getObject(1, UUID.class),
                                    rows.getObject(2, UUID.class).toString(),
                                    rows.getLong(3),
                                    rows.getString(4),
                                    rows.getString(5)));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell what it holds", e);
        }
    }

    /** Nobody can write into the conversation until this is closed. */
    Connection lock(UUID conversation) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setObject(1, conversation);
            lock.executeQuery();
        }
        return connection;
    }
}
