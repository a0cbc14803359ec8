package org.chatdesk.message.conversation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Visitors who are somebody else now. */
@ApplicationScoped
public class MergedVisitors {
    private static final String ADD =
            """
            insert into merged_visitor (organization_id, visitor_id, contact_id) values (?, ?, ?)
            on conflict do nothing
            """;
    private static final String IS_MERGED =
            "select from merged_visitor where organization_id = ? and visitor_id = ?";

    private final DataSource database;

    MergedVisitors(DataSource database) {
        this.database = database;
    }

    public void add(UUID organization, UUID visitor, UUID contact) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, organization);
            insert.setObject(2, visitor);
            insert.setObject(3, contact);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The merge could not be remembered", e);
        }
    }

    public boolean contains(UUID organization, UUID visitor) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(IS_MERGED)) {
            select.setObject(1, organization);
            select.setObject(2, visitor);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Merges could not be read", e);
        }
    }
}
