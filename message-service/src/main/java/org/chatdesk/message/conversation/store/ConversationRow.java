package org.chatdesk.message.conversation.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.message.conversation.domain.Conversation;
import org.jspecify.annotations.Nullable;

/** Reads the tables' rows into the domain's terms. */
final class ConversationRow {
    private ConversationRow() {}

    static Conversation conversation(ResultSet row) throws SQLException {
        var ref =
                new ConversationRef(
                        row.getObject("id", UUID.class),
                        ConversationRef.Kind.valueOf(row.getString("kind")),
                        uuids(row.getArray("contacts")),
                        row.getObject("ticket_id", UUID.class),
                        row.getString("channel"));
        return new Conversation(
                row.getObject("organization_id", UUID.class),
                ref,
                row.getString("title"),
                row.getBoolean("archived"),
                row.getBoolean("frozen"),
                row.getBoolean("anonymised"),
                row.getBoolean("deleted"),
                row.getObject("former_contact", UUID.class),
                row.getBoolean("continued"),
                row.getObject("department_id", UUID.class),
                row.getLong("head"),
                tally(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getString("client_message_id"),
                row.getObject("sender_id", UUID.class),
                SenderRole.valueOf(row.getString("sender_role")),
                row.getString("sender_name"),
                MessageType.valueOf(row.getString("type")),
                row.getString("content"),
                row.getObject("reply_to", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "edited_at"),
                instant(row, "removed_at"),
                BatchNotices.notice(row.getString("notice")),
                BatchAttachments.files(row.getString("attachments")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Tally tally(ResultSet row) throws SQLException {
        return new Tally(row.getLong("from_contacts"), row.getLong("from_members"));
    }

    private static List<UUID> uuids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
