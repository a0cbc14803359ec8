package org.chatdesk.message.conversation.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.message.conversation.domain.Fact.MessageRewritten;

/**
 * Writes what a batch edited and removed. A statement of its own, after the messages: some of them
 * may be of the same batch.
 */
final class BatchRewrite {
    private static final String WRITE =
            """
            with version_rows as (
              insert into message_version
                (organization_id, conversation_id, seq, message_seq, what, content_before, at)
              select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::text[],
                ?::text[], ?::timestamptz[]))
            update message m
            set content = now.content, edited_at = now.edited_at, removed_at = now.removed_at,
                attachments = case when now.removed_at is null then m.attachments end
            from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::timestamptz[],
                ?::timestamptz[])
              as now(organization_id, conversation_id, seq, content, edited_at, removed_at)
            where m.organization_id = now.organization_id
              and m.conversation_id = now.conversation_id
              and m.seq = now.seq
            """;

    private BatchRewrite() {}

    static void write(Connection connection, List<MessageRewritten> rewritten) throws SQLException {
        if (rewritten.isEmpty()) {
            return;
        }
        try (var write = connection.prepareStatement(WRITE)) {
            var next =
                    new Columns<>(connection, write, 1, rewritten)
                            .uuid(row -> row.after().organization())
                            .uuid(row -> row.after().id())
                            .number(row -> row.after().head())
                            .number(row -> row.message().seq())
                            .text(row -> row.what().name())
                            .text(MessageRewritten::before)
                            .time(MessageRewritten::at)
                            .end();
            new Columns<>(connection, write, next, lastOfEach(rewritten))
                    .uuid(row -> row.after().organization())
                    .uuid(row -> row.after().id())
                    .number(row -> row.message().seq())
                    .text(row -> row.message().content())
                    .time(row -> row.message().editedAt())
                    .time(row -> row.message().removedAt());
            write.executeUpdate();
        }
    }

    /** One row can be updated once in a statement: the last words of each message. */
    private static List<MessageRewritten> lastOfEach(List<MessageRewritten> rewritten) {
        Map<UUID, MessageRewritten> last = new LinkedHashMap<>();
        rewritten.forEach(row -> last.put(row.message().id(), row));
        return new ArrayList<>(last.values());
    }
}
