package org.chatdesk.crm.team.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.AgentAvailability;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.crm.Sql;
import org.chatdesk.crm.team.domain.Teammate;
import org.jspecify.annotations.Nullable;

/** Members and their status; the newer of two states stays. */
@ApplicationScoped
public class Members {
    private static final String SAVE_STATE =
            """
            insert into view_member as member (organization_id, id, version, name, role, active)
            values (?, ?, ?, ?, ?, ?)
            on conflict (organization_id, id) do update set
                version = excluded.version,
                name = excluded.name,
                role = excluded.role,
                active = excluded.active
            where excluded.version > member.version
            """;
    private static final String SAVE_STATUS =
            """
            insert into view_member as member (organization_id, id, status_version, status)
            values (?, ?, ?, ?)
            on conflict (organization_id, id) do update set
                status_version = excluded.status_version,
                status = excluded.status
            where excluded.status_version > member.status_version
            """;
    private static final String ACTIVE =
            """
            select id, name, role, status from view_member
            where organization_id = ? and active order by name, id limit ?
            """;

    private final Sql sql;

    Members(Sql sql) {
        this.sql = sql;
    }

    public void save(UUID organization, long version, MemberChanged state) {
        sql.write(
                SAVE_STATE,
                organization,
                state.id(),
                version,
                state.name(),
                state.role().name(),
                state.active());
    }

    public void save(UUID organization, long version, AgentAvailability said) {
        sql.write(SAVE_STATUS, organization, said.agent(), version, said.status().name());
    }

    public List<Teammate> active(UUID organization, int most) {
        return sql.list(Members::read, ACTIVE, organization, most);
    }

    private static Teammate read(ResultSet row) throws SQLException {
        return new Teammate(
                Sql.id(row, "id"),
                row.getString("name"),
                MemberChanged.Role.valueOf(row.getString("role")),
                status(row.getString("status")));
    }

    /** Who has never said anything is not there. */
    private static AgentAvailability.Status status(@Nullable String said) {
        return said == null
                ? AgentAvailability.Status.OFFLINE
                : AgentAvailability.Status.valueOf(said);
    }
}
