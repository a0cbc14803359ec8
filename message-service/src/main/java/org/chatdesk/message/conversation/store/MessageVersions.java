package org.chatdesk.message.conversation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.contracts.event.MessageChanged.What;
import org.chatdesk.message.conversation.domain.MessageVersion;
import org.chatdesk.message.conversation.domain.MessageVersion.Replaced;

/** What messages said before they were edited or removed. */
@ApplicationScoped
public class MessageVersions {
    private static final String OF =
            """
            select m.*, v.what, v.content_before, v.at from message m
            left join message_version v on v.organization_id = m.organization_id
              and v.conversation_id = m.conversation_id and v.message_seq = m.seq
            where m.organization_id = ? and m.conversation_id = ? and m.id = ?
            order by v.seq
            """;

    private final DataSource database;

    MessageVersions(DataSource database) {
        this.database = database;
    }

    /** Oldest first; empty when there is no such message. */
    public List<MessageVersion> of(UUID organization, UUID conversation, UUID message) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OF)) {
            select.setObject(1, organization);
            select.setObject(2, conversation);
            select.setObject(3, message);
            try (var rows = select.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The versions could not be read", e);
        }
    }

    private static List<MessageVersion> read(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return List.of();
        }
        var message = ConversationRow.message(rows);
        var replaced = new ArrayList<Replaced>();
        if (rows.getString("what") != null) {
            do {
                replaced.add(replaced(rows));
            } while (rows.next());
        }
        return MessageVersion.of(message, replaced);
    }

    private static Replaced replaced(ResultSet row) throws SQLException {
        return new Replaced(
                row.getString("content_before"),
                What.valueOf(row.getString("what")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
