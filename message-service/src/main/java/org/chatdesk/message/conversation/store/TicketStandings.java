package org.chatdesk.message.conversation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.message.conversation.domain.TicketStanding;

/** What tickets' channels have been told last; in the running transaction. */
@ApplicationScoped
public class TicketStandings {
    private static final String BEGIN =
            """
            insert into ticket_standing (organization_id, ticket_id, version, closed)
            values (?, ?, 0, false) on conflict do nothing
            """;
    private static final String LOCK =
            """
            select version, closed, assignee_id from ticket_standing
            where organization_id = ? and ticket_id = ? for update
            """;
    private static final String SAVE =
            """
            update ticket_standing set version = ?, closed = ?, assignee_id = ?
            where organization_id = ? and ticket_id = ?
            """;

    private final DataSource database;

    TicketStandings(DataSource database) {
        this.database = database;
    }

    /** It stays as it is until the transaction ends. */
    public TicketStanding lock(UUID organization, UUID ticket) {
        try (var connection = database.getConnection()) {
            begin(connection, organization, ticket);
            try (var select = connection.prepareStatement(LOCK)) {
                select.setObject(1, organization);
                select.setObject(2, ticket);
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? new TicketStanding(
                                    row.getLong(1), row.getBoolean(2), row.getObject(3, UUID.class))
                            : TicketStanding.UNTOLD;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What a ticket's channels know could not be read", e);
        }
    }

    private static void begin(Connection connection, UUID organization, UUID ticket)
            throws SQLException {
        try (var insert = connection.prepareStatement(BEGIN)) {
            insert.setObject(1, organization);
            insert.setObject(2, ticket);
            insert.executeUpdate();
        }
    }

    public void save(UUID organization, UUID ticket, TicketStanding now) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(SAVE)) {
            update.setLong(1, now.version());
            update.setBoolean(2, now.closed());
            update.setObject(3, now.assignee());
            update.setObject(4, organization);
            update.setObject(5, ticket);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What a ticket's channels know was not kept", e);
        }
    }
}
