package org.chatdesk.ticket.availability.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.contracts.event.AgentAvailability.Status;

/** What members said of themselves. */
@ApplicationScoped
public class Availabilities {
    private static final String START =
            """
            insert into availability (organization_id, agent_id, status, version)
            values (?, ?, ?, 1)
            on conflict (organization_id, agent_id) do nothing
            returning version
            """;
    private static final String SET =
            """
            insert into availability (organization_id, agent_id, status, version)
            values (?, ?, ?, 1)
            on conflict (organization_id, agent_id) do update
            set status = excluded.status, version = availability.version + 1
            where availability.status <> excluded.status
            returning version
            """;
    private static final String FIND =
            "select status from availability where organization_id = ? and agent_id = ?";

    private final DataSource database;

    Availabilities(DataSource database) {
        this.database = database;
    }

    /** The status of somebody who has said nothing yet; answers the version if it is new. */
    public OptionalLong start(UUID organization, UUID agent, Status status) {
        return write(START, organization, agent, status);
    }

    /** What an agent says now; answers the version if that is a change. */
    public OptionalLong set(UUID organization, UUID agent, Status status) {
        return write(SET, organization, agent, status);
    }

    public Optional<Status> find(UUID organization, UUID agent) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(FIND)) {
            select.setObject(1, organization);
            select.setObject(2, agent);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(Status.valueOf(row.getString(1)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The status could not be read", e);
        }
    }

    private OptionalLong write(String sql, UUID organization, UUID agent, Status status) {
        try (var connection = database.getConnection()) {
            return version(connection, sql, organization, agent, status);
        } catch (SQLException e) {
            throw new IllegalStateException("The status could not be kept", e);
        }
    }

    private static OptionalLong version(
            Connection connection, String sql, UUID organization, UUID agent, Status status)
            throws SQLException {
        try (var upsert = connection.prepareStatement(sql)) {
            upsert.setObject(1, organization);
            upsert.setObject(2, agent);
            upsert.setString(3, status.name());
            try (var row = upsert.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
