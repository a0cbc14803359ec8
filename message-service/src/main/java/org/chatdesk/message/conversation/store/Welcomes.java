package org.chatdesk.message.conversation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What organizations say to whoever writes for the first time, as they told it last. */
@ApplicationScoped
public class Welcomes {
    private static final String KEEP =
            """
            insert into welcome as known (organization_id, version, text) values (?, ?, ?)
            on conflict (organization_id) do update
            set version = excluded.version, text = excluded.text
            where known.version < excluded.version
            """;
    private static final String OF = "select text from welcome where organization_id = ?";

    private final DataSource database;

    Welcomes(DataSource database) {
        this.database = database;
    }

    /** The newer version wins. */
    public void keep(UUID organization, long version, @Nullable String text) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            insert.setObject(1, organization);
            insert.setLong(2, version);
            insert.setString(3, text);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The welcome could not be kept", e);
        }
    }

    public Optional<String> of(UUID organization) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OF)) {
            select.setObject(1, organization);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The welcome could not be read", e);
        }
    }
}
