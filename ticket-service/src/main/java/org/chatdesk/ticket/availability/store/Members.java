package org.chatdesk.ticket.availability.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.ticket.availability.domain.Agent;
import org.chatdesk.ticket.availability.domain.Roster;

/** The local copy of the organizations' members. */
@ApplicationScoped
public class Members implements Roster {
    private static final String KEEP =
            """
            insert into member (organization_id, id, version, name, role, active)
            values (?, ?, ?, ?, ?, ?)
            on conflict (organization_id, id) do update
            set version = excluded.version, name = excluded.name, role = excluded.role,
                active = excluded.active
            where excluded.version > member.version
            """;
    private static final String AVAILABLE =
            """
            select m.id, m.name
            from member m
            join availability a on a.organization_id = m.organization_id and a.agent_id = m.id
            where m.organization_id = ? and m.active and m.role = 'AGENT'
              and a.status = 'AVAILABLE'
            """;

    private final DataSource database;

    Members(DataSource database) {
        this.database = database;
    }

    /** Keeps the newer state; answers whether it was newer. */
    public boolean keep(UUID organization, long version, MemberChanged member) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(KEEP)) {
            upsert.setObject(1, organization);
            upsert.setObject(2, member.id());
            upsert.setLong(3, version);
            upsert.setString(4, member.name());
            upsert.setString(5, member.role().name());
            upsert.setBoolean(6, member.active());
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The member could not be kept", e);
        }
    }

    @Override
    public List<Agent> available(UUID organization) {
        var found = new ArrayList<Agent>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(AVAILABLE)) {
            select.setObject(1, organization);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Agent(rows.getObject(1, UUID.class), rows.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The available agents could not be read", e);
        }
        return found;
    }
}
