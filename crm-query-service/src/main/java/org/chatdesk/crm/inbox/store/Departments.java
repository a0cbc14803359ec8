package org.chatdesk.crm.inbox.store;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.OrganizationChanged.Department;
import org.chatdesk.crm.Sql;
import org.chatdesk.kit.json.EventJson;

/** The names of each organization's departments; a newer version takes the older one's place. */
@ApplicationScoped
public class Departments {
    private static final String SAVE =
            """
            insert into view_departments as known (organization_id, version, names)
            values (?, ?, cast(? as jsonb))
            on conflict (organization_id) do update set
                version = excluded.version, names = excluded.names
            where excluded.version > known.version
            """;

    private final Sql sql;

    Departments(Sql sql) {
        this.sql = sql;
    }

    public void save(UUID organization, long version, OrganizationChanged state) {
        var departments = Objects.requireNonNullElse(state.departments(), List.<Department>of());
        sql.write(SAVE, organization, version, json(departments));
    }

    private static String json(List<Department> departments) {
        var names =
                departments.stream().collect(toMap(one -> one.id().toString(), Department::name));
        try {
            return EventJson.mapper().writeValueAsString(new TreeMap<>(names));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names that cannot be written", e);
        }
    }
}
