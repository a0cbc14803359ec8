package org.chatdesk.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The ids of events that have had their effect. */
@ApplicationScoped
class ConsumedEvents {
    private static final String REMEMBER =
            """
            insert into consumed_event (id, organization_id)
            select id, ? from unnest(?::uuid[]) id
            on conflict (id) do nothing
            returning id
            """;

    private final DataSource database;

    ConsumedEvents(DataSource database) {
        this.database = database;
    }

    /** Remembers them in the running transaction; answers those that were not known. */
    Set<UUID> remember(UUID organization, Collection<UUID> events) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(REMEMBER)) {
            insert.setObject(1, organization);
            insert.setArray(2, connection.createArrayOf("uuid", events.toArray()));
            var fresh = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        } catch (SQLException e) {
            throw new IllegalStateException("The events could not be remembered", e);
        }
    }
}
