package org.chatdesk.message.search.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chatdesk.contracts.event.Attachment;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.message.search.domain.Found;
import org.chatdesk.message.search.domain.Question;
import org.chatdesk.message.search.domain.Searched;
import org.jspecify.annotations.Nullable;

/** The index of words, and the messages it leads to. */
@ApplicationScoped
public class MessageTexts {
    // Only what the message still says: it may be gone, removed or in other words by now.
    private static final String ADD =
            """
            with spoken as (
              insert into spoken_language select ?::uuid, ?::text where ?::text <> 'simple'
              on conflict do nothing)
            insert into message_text (organization, conversation, seq, message, dictionary, words)
            select organization_id, conversation_id, seq, id, ?::text, array_to_tsvector(array(
                select unnest(?::text[])
                union select stem
                from unnest(?::text[]) word,
                  unnest(ts_lexize(cast(? as regdictionary), word)) stem
                where stem <> ''))
            from message
            where organization_id = ? and conversation_id = ? and seq = ? and content = ?
              and (attachments is not null) = ?
            on conflict do nothing
            """;
    private static final String FORGET =
            "delete from message_text where organization = ? and conversation = ?";
    private static final String FORGET_ONE = FORGET + " and seq = ?";
    // The words alone lead, for any other key would read all of an organization's rows; the
    // organization is one of the words, and what is shown comes from message, under its policy.
    private static final String FIND =
            """
            with hit as materialized (
              select organization, conversation, seq, message from message_text
              where words @@ ?::tsquery and message < ? %s
              order by message desc limit ?)
            select m.* from hit
            join message m on m.organization_id = hit.organization
              and m.conversation_id = hit.conversation and m.seq = hit.seq
            where m.organization_id = ?
            order by hit.message desc
            """;
    private static final String EVERYWHERE = FIND.formatted("");
    private static final String AMONG = FIND.formatted("and conversation = any(?)");
    private static final String WITH_LOST_FILES =
            """
            select seq, content from message
            where organization_id = ? and conversation_id = ?
              and type = 'FILE' and attachments is null and removed_at is null
            """;
    private static final ObjectReader FILES =
            EventJson.mapper().readerFor(new TypeReference<List<Attachment>>() {});
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final DataSource database;

    MessageTexts(DataSource database) {
        this.database = database;
    }

    /** Indexes a message once, in the running transaction. */
    public void add(
            UUID organization, UUID conversation, long seq, Searched text, String dictionary) {
        var words = text.words();
        var lexemes =
                Stream.concat(Stream.of(Question.lexemeOf(organization)), words.stream()).toArray();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, organization);
            insert.setString(2, dictionary);
            insert.setString(3, dictionary);
            insert.setString(4, dictionary);
            insert.setArray(5, connection.createArrayOf("text", lexemes));
            insert.setArray(6, connection.createArrayOf("text", words.toArray()));
            insert.setString(7, dictionary);
            insert.setObject(8, organization);
            insert.setObject(9, conversation);
            insert.setLong(10, seq);
            insert.setString(11, text.content());
            insert.setBoolean(12, !text.files().isEmpty());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The message could not be indexed", e);
        }
    }

    /** All of a conversation. */
    public void forget(UUID organization, UUID conversation) {
        run(FORGET, organization, conversation, null);
    }

    /** One message, which was removed or is to be indexed anew. */
    public void forget(UUID organization, UUID conversation, long seq) {
        run(FORGET_ONE, organization, conversation, seq);
    }

    /**
     * Newest first.
     *
     * @param conversations only in these; null is everywhere in the organization
     * @param before only older ones than this message
     */
    public List<Found> find(
            UUID organization,
            Question question,
            @Nullable List<UUID> conversations,
            @Nullable UUID before,
            int limit) {
        var sql = conversations == null ? EVERYWHERE : AMONG;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            var next = 1;
            select.setString(next++, question.written(organization));
            select.setObject(next++, before == null ? BEHIND_ALL : before);
            if (conversations != null) {
                select.setArray(next++, connection.createArrayOf("uuid", conversations.toArray()));
            }
            select.setInt(next++, limit);
            select.setObject(next, organization);
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("Messages could not be searched", e);
        }
    }

    private static List<Found> read(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var found = new ArrayList<Found>();
            while (rows.next()) {
                found.add(found(rows));
            }
            return found;
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("conversation_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getObject("sender_id", UUID.class),
                SenderRole.valueOf(row.getString("sender_role")),
                row.getString("sender_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("content"),
                files(row.getString("attachments")));
    }

    private static List<Attachment> files(@Nullable String json) {
        try {
            return json == null ? List.of() : FILES.readValue(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a message still says. */
    public record Said(long seq, String content) {}

    /** Messages of a conversation whose files are gone from them. */
    public List<Said> withLostFiles(UUID organization, UUID conversation) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(WITH_LOST_FILES)) {
            select.setObject(1, organization);
            select.setObject(2, conversation);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Said>();
                while (rows.next()) {
                    found.add(new Said(rows.getLong("seq"), rows.getString("content")));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Messages without their files could not be read", e);
        }
    }

    private void run(String sql, UUID organization, UUID conversation, @Nullable Long seq) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(sql)) {
            delete.setObject(1, organization);
            delete.setObject(2, conversation);
            if (seq != null) {
                delete.setLong(3, seq);
            }
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The index could not be changed", e);
        }
    }
}
