package org.chatdesk.message.conversation.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.Attachment;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.conversation.domain.Fact.MessageAdded;
import org.chatdesk.message.conversation.domain.Fact.MessageRewritten;
import org.jspecify.annotations.Nullable;

/**
 * Gives a batch's messages their files, and takes files from where they must go. Statements of
 * their own, after the messages: a message without files pays nothing. The rows are locked since
 * they were loaded. What leaves is only marked here; the sweep deletes the file, then the row.
 */
final class BatchAttachments {
    private static final String GIVE =
            """
            update message m set attachments = now.attachments
            from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[])
              as now(organization_id, conversation_id, seq, attachments)
            where m.organization_id = now.organization_id
              and m.conversation_id = now.conversation_id and m.seq = now.seq
            """;
    private static final String USE =
            """
            update attachment a
            set conversation_id = now.conversation_id, message_id = now.message_id,
                used_at = now.used_at
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])
              as now(organization_id, id, conversation_id, message_id, used_at)
            where a.organization_id = now.organization_id and a.id = now.id
            """;
    private static final String LEAVE =
            "update attachment set state = 'LEAVING' where organization_id = ? and conversation_id = ?";
    private static final String LEAVE_WITH_MESSAGE = LEAVE + " and message_id = ?";
    private static final String LEAVE_WITH_CONTACT = LEAVE + " and uploader_role = 'CONTACT'";
    private static final ObjectReader FILES =
            EventJson.mapper().readerFor(new TypeReference<List<Attachment>>() {});

    private record Used(MessageAdded with, Attachment file) {}

    private BatchAttachments() {}

    static void give(Connection connection, List<MessageAdded> added) throws SQLException {
        var withFiles = added.stream().filter(one -> one.message().attachments() != null).toList();
        if (withFiles.isEmpty()) {
            return;
        }
        try (var give = connection.prepareStatement(GIVE)) {
            new Columns<>(connection, give, 1, withFiles)
                    .uuid(row -> row.after().organization())
                    .uuid(row -> row.after().id())
                    .number(row -> row.message().seq())
                    .text(row -> json(row.message().files()));
            give.executeUpdate();
        }
        try (var use = connection.prepareStatement(USE)) {
            new Columns<>(connection, use, 1, used(withFiles))
                    .uuid(row -> row.with().after().organization())
                    .uuid(row -> row.file().id())
                    .uuid(row -> row.with().after().id())
                    .uuid(row -> row.with().message().id())
                    .time(row -> row.with().at());
            use.executeUpdate();
        }
    }

    private static List<Used> used(List<MessageAdded> added) {
        var used = new ArrayList<Used>();
        added.forEach(one -> one.message().files().forEach(file -> used.add(new Used(one, file))));
        return used;
    }

    /** Whoever takes a message back takes its files back. */
    static void take(Connection connection, List<MessageRewritten> rewritten) throws SQLException {
        for (var one : rewritten) {
            if (one.message().removedAt() != null) {
                leave(connection, LEAVE_WITH_MESSAGE, one.after(), one.message().id());
            }
        }
    }

    /** A deleted conversation's files go, and those of a contact who is forgotten. */
    static void take(Connection connection, Conversation now) throws SQLException {
        if (now.deleted()) {
            leave(connection, LEAVE, now, null);
        } else if (now.anonymised()) {
            leave(connection, LEAVE_WITH_CONTACT, now, null);
        }
    }

    private static void leave(
            Connection connection, String what, Conversation in, @Nullable UUID message)
            throws SQLException {
        try (var update = connection.prepareStatement(what)) {
            update.setObject(1, in.organization());
            update.setObject(2, in.id());
            if (message != null) {
                update.setObject(3, message);
            }
            update.executeUpdate();
        }
    }

    private static String json(List<Attachment> files) {
        try {
            return EventJson.mapper().writeValueAsString(files);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable List<Attachment> files(@Nullable String json) {
        try {
            return json == null ? null : FILES.readValue(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
