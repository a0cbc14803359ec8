package org.chatdesk.message.conversation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.message.conversation.domain.Change;
import org.chatdesk.message.conversation.domain.Cursor;
import org.chatdesk.message.conversation.domain.Page;

/**
 * What was said and done in a conversation. Pages by number only, so page 1,000 costs as page 1.
 */
@ApplicationScoped
public class History {
    private static final String FORWARDS =
            """
            select * from message
            where organization_id = ? and conversation_id = ? and seq > ? and seq < ?
            order by seq limit ?
            """;
    private static final String BACKWARDS =
            """
            select * from message where organization_id = ? and conversation_id = ? and seq < ?
            order by seq desc limit ?
            """;
    private static final String STATES =
            """
            select seq, archived, frozen from conversation_change
            where organization_id = ? and conversation_id = ? and seq > ? and seq < ?
            order by seq limit ?
            """;
    private static final String REWRITES =
            """
            select v.seq as change_seq, m.* from message_version v
            join message m on m.organization_id = v.organization_id
              and m.conversation_id = v.conversation_id and m.seq = v.message_seq
            where v.organization_id = ? and v.conversation_id = ? and v.seq > ? and v.seq < ?
            order by v.seq limit ?
            """;
    private static final String CURSORS =
            "select * from read_cursor where organization_id = ? and conversation_id = ?";

    private final DataSource database;

    History(DataSource database) {
        this.database = database;
    }

    /** A page of messages, ascending. */
    public List<Message> messages(UUID organization, UUID conversation, Page page) {
        var before = Objects.requireNonNullElse(page.before(), Long.MAX_VALUE);
        if (page.isForwards()) {
            var after = Objects.requireNonNull(page.after());
            return messagesBetween(organization, conversation, after, before, page.limit());
        }
        return select(
                        BACKWARDS,
                        bound(organization, conversation, before, page.limit()),
                        ConversationRow::message)
                .reversed();
    }

    /** Numbered changes behind {@code after} and up to {@code head}, ascending, without gaps. */
    public List<Change> changes(
            UUID organization, UUID conversation, long after, long head, int limit) {
        var said = messagesBetween(organization, conversation, after, head + 1, limit).stream();
        var states =
                select(
                        STATES,
                        between(organization, conversation, after, head + 1, limit),
                        History::state);
        var rewrites =
                select(
                        REWRITES,
                        between(organization, conversation, after, head + 1, limit),
                        History::rewritten);
        return Stream.of(said.map(Change.Said::new), states.stream(), rewrites.stream())
                .<Change>flatMap(changes -> changes)
                .sorted(Comparator.comparingLong(Change::seq))
                .limit(limit)
                .toList();
    }

    /** Who has read up to where. */
    public List<Cursor> cursors(UUID organization, UUID conversation) {
        return select(
                CURSORS,
                select -> {
                    select.setObject(1, organization);
                    select.setObject(2, conversation);
                },
                History::cursor);
    }

    private List<Message> messagesBetween(
            UUID organization, UUID conversation, long after, long before, int limit) {
        return select(
                FORWARDS,
                between(organization, conversation, after, before, limit),
                ConversationRow::message);
    }

    private static Change state(ResultSet row) throws SQLException {
        return new Change.State(
                row.getLong("seq"), row.getBoolean("archived"), row.getBoolean("frozen"));
    }

    /** As the message is now: what it said in between is for admins alone. */
    private static Change rewritten(ResultSet row) throws SQLException {
        return new Change.Rewritten(row.getLong("change_seq"), ConversationRow.message(row));
    }

    private static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(
                row.getObject("reader_id", UUID.class),
                SenderRole.valueOf(row.getString("reader_role")),
                row.getString("reader_name"),
                row.getLong("seq"),
                ConversationRow.tally(row),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                // What was read has arrived.
                Math.max(row.getLong("delivered"), row.getLong("seq")));
    }

    private interface Binding {
        void bind(PreparedStatement select) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static Binding bound(UUID organization, UUID conversation, long seq, int limit) {
        return select -> {
            select.setObject(1, organization);
            select.setObject(2, conversation);
            select.setLong(3, seq);
            select.setInt(4, limit);
        };
    }

    private static Binding between(
            UUID organization, UUID conversation, long after, long before, int limit) {
        return select -> {
            select.setObject(1, organization);
            select.setObject(2, conversation);
            select.setLong(3, after);
            select.setLong(4, before);
            select.setInt(5, limit);
        };
    }

    private <T> List<T> select(String sql, Binding binding, Reading<T> reading) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            binding.bind(select);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The history could not be read", e);
        }
    }
}
