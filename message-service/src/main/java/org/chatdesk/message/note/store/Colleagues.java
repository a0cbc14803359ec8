package org.chatdesk.message.note.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.Note.Mention;

/** Keeps members as they were told last. */
@ApplicationScoped
public class Colleagues {
    private static final String KEEP =
            """
            insert into colleague (organization_id, member_id, name, active, version)
            values (?, ?, ?, ?, ?)
            on conflict (organization_id, member_id) do update
            set name = excluded.name, active = excluded.active, version = excluded.version
            where excluded.version > colleague.version
            """;
    private static final String ACTIVE =
            """
            select member_id, name from colleague
            where organization_id = ? and active and member_id = any(?)
            """;

    private final DataSource database;

    Colleagues(DataSource database) {
        this.database = database;
    }

    /** The newer version wins. */
    public void keep(Event<MemberChanged> event) {
        var member = event.payload();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            insert.setObject(1, event.organization());
            insert.setObject(2, member.id());
            insert.setString(3, member.name());
            insert.setBoolean(4, member.active());
            insert.setLong(5, event.version());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The member could not be kept", e);
        }
    }

    /** Those of them who are members today, in any order. */
    public List<Mention> active(UUID organization, Collection<UUID> members) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ACTIVE)) {
            select.setObject(1, organization);
            select.setArray(2, connection.createArrayOf("uuid", members.toArray()));
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Mention>();
                while (rows.next()) {
                    found.add(new Mention(rows.getObject(1, UUID.class), rows.getString(2)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Members could not be read", e);
        }
    }
}
