package org.chatdesk.crm.customer.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.crm.Sql;

/** Which visitors are a contact now. Asked and told under the lock on the visitor's row. */
@ApplicationScoped
public class MergedVisitors {
    private static final String REMEMBER =
            """
            insert into view_merged_visitor (organization_id, visitor_id, contact_id)
            values (?, ?, ?) on conflict do nothing
            """;
    private static final String WHO_NOW =
            """
            select contact_id from view_merged_visitor
            where organization_id = ? and visitor_id = ?
            """;

    private final Sql sql;

    MergedVisitors(Sql sql) {
        this.sql = sql;
    }

    void remember(UUID organization, UUID visitor, UUID contact) {
        sql.write(REMEMBER, organization, visitor, contact);
    }

    Optional<UUID> whoNow(UUID organization, UUID contact) {
        return sql.one(row -> Sql.id(row, "contact_id"), WHO_NOW, organization, contact);
    }
}
