package org.chatdesk.message.note.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chatdesk.contracts.event.Note;
import org.chatdesk.contracts.event.Note.Mention;
import org.jspecify.annotations.Nullable;

/** Notes between their table and the domain. */
final class NoteRow {
    private NoteRow() {}

    static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getLong("version"),
                row.getString("client_note_id"),
                row.getObject("author_id", UUID.class),
                row.getString("author_name"),
                row.getString("text"),
                mentions(row),
                row.getLong("after_seq"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "edited_at"),
                instant(row, "removed_at"));
    }

    static java.sql.Array ids(Connection connection, List<Mention> mentions) throws SQLException {
        return connection.createArrayOf("uuid", mentions.stream().map(Mention::id).toArray());
    }

    static java.sql.Array names(Connection connection, List<Mention> mentions) throws SQLException {
        return connection.createArrayOf("text", mentions.stream().map(Mention::name).toArray());
    }

    static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static List<Mention> mentions(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("mentions").getArray();
        var names = (String[]) row.getArray("mention_names").getArray();
        return IntStream.range(0, ids.length).mapToObj(i -> new Mention(ids[i], names[i])).toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
