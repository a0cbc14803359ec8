package org.chatdesk.message.attachment.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.message.attachment.domain.StoredFile;
import org.jspecify.annotations.Nullable;

/** Reads and writes the table's rows. */
final class AttachmentRow {
    private AttachmentRow() {}

    static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getObject("organization_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("uploader_id", UUID.class),
                SenderRole.valueOf(row.getString("uploader_role")),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                number(row, "width"),
                number(row, "height"),
                StoredFile.State.valueOf(row.getString("state")),
                StoredFile.Preview.valueOf(row.getString("preview")),
                row.getObject("conversation_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    static void bind(PreparedStatement insert, StoredFile file, @Nullable String key)
            throws SQLException {
        insert.setObject(1, file.organization());
        insert.setObject(2, file.id());
        insert.setObject(3, file.uploader());
        insert.setString(4, file.uploaderRole().name());
        insert.setString(5, key);
        insert.setString(6, file.name());
        insert.setString(7, file.type());
        insert.setLong(8, file.size());
        insert.setBytes(9, HexFormat.of().parseHex(file.sha256()));
        insert.setObject(10, file.width(), Types.INTEGER);
        insert.setObject(11, file.height(), Types.INTEGER);
        insert.setString(12, file.state().name());
        insert.setString(13, file.preview().name());
        insert.setObject(14, time(file.createdAt()));
        insert.setObject(15, time(file.createdAt()));
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
