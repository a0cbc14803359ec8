package org.chatdesk.crm.inbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.crm.Sql;
import org.chatdesk.crm.inbox.domain.Chat;
import org.chatdesk.crm.inbox.domain.Count;
import org.chatdesk.crm.inbox.domain.Home;
import org.chatdesk.crm.inbox.domain.Newest;
import org.chatdesk.crm.inbox.domain.Standing;
import org.jspecify.annotations.Nullable;

/** Columns of {@code view_chat} as a {@link Chat}. */
final class ChatColumns {
    private ChatColumns() {}

    static Chat read(ResultSet row) throws SQLException {
        return new Chat(
                Sql.id(row, "id"),
                home(row),
                standing(row),
                newest(row),
                new Count(row.getLong("counted_seq"), row.getLong("from_contacts")),
                new Count(row.getLong("read_seq"), row.getLong("read_from_contacts")));
    }

    private static Home home(ResultSet row) throws SQLException {
        return new Home(
                row.getLong("home_version"),
                kind(row.getString("kind")),
                row.getObject("contact_id", UUID.class),
                row.getObject("ticket_id", UUID.class),
                row.getString("channel"));
    }

    private static ConversationRef.@Nullable Kind kind(@Nullable String name) {
        return name == null ? null : ConversationRef.Kind.valueOf(name);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("standing_version"),
                row.getBoolean("archived"),
                row.getBoolean("frozen"),
                row.getBoolean("anonymised"),
                row.getBoolean("deleted"),
                row.getObject("department_id", UUID.class));
    }

    private static Newest newest(ResultSet row) throws SQLException {
        var at = Sql.instant(row, "last_message_at");
        return at == null
                ? Newest.NONE
                : new Newest(
                        row.getLong("newest_seq"),
                        row.getLong("newest_changed_seq"),
                        at,
                        Objects.requireNonNullElse(row.getString("preview"), ""));
    }
}
