package org.chatdesk.crm.customer.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chatdesk.crm.Sql;

/** The organization's contact types, in the order of its sidebar. */
@ApplicationScoped
public class ContactTypes {
    private static final String SAVE =
            """
            insert into view_organization as known (organization_id, version, contact_types)
            values (?, ?, ?)
            on conflict (organization_id) do update set
                version = excluded.version, contact_types = excluded.contact_types
            where excluded.version > known.version
            """;
    private static final String READ =
            "select contact_types from view_organization where organization_id = ?";

    private final Sql sql;

    ContactTypes(Sql sql) {
        this.sql = sql;
    }

    public void save(UUID organization, long version, List<String> types) {
        sql.write(SAVE, organization, version, types);
    }

    public List<String> of(UUID organization) {
        return sql.one(
                        row -> Arrays.asList((String[]) row.getArray(1).getArray()),
                        READ,
                        organization)
                .orElse(List.of());
    }
}
