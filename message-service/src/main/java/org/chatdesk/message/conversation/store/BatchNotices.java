package org.chatdesk.message.conversation.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.chatdesk.contracts.event.Notice;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Fact.MessageAdded;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the system: those that a batch would say again, and how they are kept. What a line says
 * is a statement of its own, so that what people write pays nothing for it.
 */
final class BatchNotices {
    private static final String ALREADY_SAID =
            """
            select m.* from message m
            join unnest(?::uuid[], ?::uuid[], ?::text[])
              as wanted(organization_id, conversation_id, key)
              on m.organization_id = wanted.organization_id
             and m.conversation_id = wanted.conversation_id
             and m.sender_id is null
             and m.client_message_id = wanted.key
            """;

    private static final String WRITE =
            """
            update message m set notice = now.notice
            from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[])
              as now(organization_id, conversation_id, seq, notice)
            where m.organization_id = now.organization_id
              and m.conversation_id = now.conversation_id and m.seq = now.seq
            """;

    private BatchNotices() {}

    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    static void alreadySaid(Connection connection, List<Command.Announce> lines, Reader reader)
            throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (var select = connection.prepareStatement(ALREADY_SAID)) {
            new Columns<>(connection, select, 1, lines)
                    .uuid(Command::organization)
                    .uuid(Command::conversation)
                    .text(Command.Announce::key);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    static void write(Connection connection, List<MessageAdded> added) throws SQLException {
        var lines = added.stream().filter(one -> one.message().notice() != null).toList();
        if (lines.isEmpty()) {
            return;
        }
        try (var write = connection.prepareStatement(WRITE)) {
            new Columns<>(connection, write, 1, lines)
                    .uuid(row -> row.after().organization())
                    .uuid(row -> row.after().id())
                    .number(row -> row.message().seq())
                    .text(row -> json(row.message().notice()));
            write.executeUpdate();
        }
    }

    private static @Nullable String json(@Nullable Notice notice) {
        return notice == null ? null : new String(EventJson.write(notice), UTF_8);
    }

    static @Nullable Notice notice(@Nullable String json) {
        try {
            return json == null ? null : EventJson.mapper().readValue(json, Notice.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
