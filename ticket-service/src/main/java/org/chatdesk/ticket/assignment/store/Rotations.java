package org.chatdesk.ticket.assignment.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.chatdesk.ticket.assignment.domain.Candidate;
import org.chatdesk.ticket.assignment.domain.Rotation;
import org.chatdesk.ticket.availability.domain.Agent;

/** Each organization's rotation. */
@ApplicationScoped
public class Rotations {
    private static final String START =
            """
            insert into rotation (organization_id, turn) values (?, 0)
            on conflict (organization_id) do nothing
            """;
    private static final String LOCK =
            "select turn from rotation where organization_id = ? for update";
    private static final String TURNS =
            "select agent_id, turn from agent_turn where organization_id = ?";
    private static final String GIVE =
            """
            with given as (
                update rotation set turn = ? where organization_id = ?
                returning organization_id, turn)
            insert into agent_turn (organization_id, agent_id, turn)
            select organization_id, ?, turn from given
            on conflict (organization_id, agent_id) do update set turn = excluded.turn
            """;

    private final DataSource database;

    Rotations(DataSource database) {
        this.database = database;
    }

    /**
     * Holds the organization's rotation until the transaction ends. Who is available is asked only
     * then, so that whatever another decider did before is seen.
     */
    public Rotation hold(UUID organization, Supplier<List<Agent>> available) {
        try (var connection = database.getConnection()) {
            start(connection, organization);
            var turn = lock(connection, organization);
            var turns = turns(connection, organization);
            return new Rotation(
                    turn,
                    available.get().stream()
                            .map(agent -> new Candidate(agent, turns.getOrDefault(agent.id(), 0L)))
                            .toList());
        } catch (SQLException e) {
            throw new IllegalStateException("The rotation could not be held", e);
        }
    }

    /** Keeps that the agent had this turn. */
    public void give(UUID organization, UUID agent, long turn) {
        try (var connection = database.getConnection();
                var give = connection.prepareStatement(GIVE)) {
            give.setLong(1, turn);
            give.setObject(2, organization);
            give.setObject(3, agent);
            give.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The turn could not be kept", e);
        }
    }

    private static void start(Connection connection, UUID organization) throws SQLException {
        try (var insert = connection.prepareStatement(START)) {
            insert.setObject(1, organization);
            insert.executeUpdate();
        }
    }

    private static long lock(Connection connection, UUID organization) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setObject(1, organization);
            try (var row = lock.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Map<UUID, Long> turns(Connection connection, UUID organization)
            throws SQLException {
        var turns = new HashMap<UUID, Long>();
        try (var select = connection.prepareStatement(TURNS)) {
            select.setObject(1, organization);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    turns.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
        }
        return turns;
    }
}
