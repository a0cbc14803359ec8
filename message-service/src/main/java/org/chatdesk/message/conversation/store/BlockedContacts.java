package org.chatdesk.message.conversation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Who may not write, as contact.changed tells it; a newer version wins. */
@ApplicationScoped
public class BlockedContacts {
    private static final String BLOCK =
            """
            insert into blocked_contact as known (organization_id, contact_id, blocked, version)
            values (?, ?, true, ?)
            on conflict (organization_id, contact_id) do update
            set blocked = true, version = excluded.version
            where known.version < excluded.version
            """;
    private static final String UNBLOCK =
            """
            update blocked_contact set blocked = false, version = ?
            where organization_id = ? and contact_id = ? and version < ?
            """;

    private final DataSource database;

    BlockedContacts(DataSource database) {
        this.database = database;
    }

    public void block(UUID organization, UUID contact, long version) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(BLOCK)) {
            insert.setObject(1, organization);
            insert.setObject(2, contact);
            insert.setLong(3, version);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The block could not be stored", e);
        }
    }

    /** Says nothing of contacts who were never blocked: they have no row. */
    public void unblock(UUID organization, UUID contact, long version) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(UNBLOCK)) {
            update.setLong(1, version);
            update.setObject(2, organization);
            update.setObject(3, contact);
            update.setLong(4, version);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The block could not be lifted", e);
        }
    }
}
