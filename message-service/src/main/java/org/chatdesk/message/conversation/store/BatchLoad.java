package org.chatdesk.message.conversation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.hours.domain.BlockingHours;
import org.chatdesk.message.hours.domain.OpeningHours;

/** Locks a batch's conversations and fetches what its decisions must know. */
final class BatchLoad {
    // Always in the same order, so that two batches never wait for each other in a circle.
    private static final String LOCK =
            """
            select c.* from conversation c
            join unnest(?::uuid[], ?::uuid[]) as wanted(organization_id, id)
              on c.organization_id = wanted.organization_id and c.id = wanted.id
            order by c.organization_id, c.id
            for update of c
            """;
    // After the locks, in a statement of its own: it sees everything sent before.
    private static final String ALREADY_SENT =
            """
            select m.* from message m
            join unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[])
              as wanted(organization_id, conversation_id, sender_id, client_message_id)
              on m.organization_id = wanted.organization_id
             and m.conversation_id = wanted.conversation_id
             and m.sender_id = wanted.sender_id
             and m.client_message_id = wanted.client_message_id
            """;
    private static final String MARKS =
            """
            select wanted.organization_id, wanted.conversation_id, wanted.reader_id,
                   coalesce(r.seq, 0) as mark,
                   coalesce(r.from_contacts, 0) as mark_contacts,
                   coalesce(r.from_members, 0) as mark_members,
                   m.seq, m.from_contacts, m.from_members
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[])
              as wanted(organization_id, conversation_id, reader_id, seq)
            left join read_cursor r
              on r.organization_id = wanted.organization_id
             and r.conversation_id = wanted.conversation_id
             and r.reader_id = wanted.reader_id
            left join lateral (
              select seq, from_contacts, from_members from message
              where organization_id = wanted.organization_id
                and conversation_id = wanted.conversation_id
                and seq <= wanted.seq
              order by seq desc limit 1) m on true
            """;

    private final Connection connection;
    private final BlockingHours blocking;
    private final Map<ConversationKey, Conversation> conversations = new HashMap<>();
    private final Map<ConversationKey, Past> pasts = new HashMap<>();

    BatchLoad(Connection connection, BlockingHours blocking) {
        this.connection = connection;
        this.blocking = blocking;
    }

    Map<ConversationKey, Conversation> conversations() {
        return conversations;
    }

    Past past(ConversationKey key) {
        return pasts.computeIfAbsent(key, _ -> new Past());
    }

    BatchLoad load(List<Command> commands) throws SQLException {
        lock(commands.stream().map(ConversationKey::of).distinct().toList());
        loadSent(only(Command.Send.class, commands));
        loadHours(
                only(Command.Send.class, commands).stream()
                        .filter(send -> send.by().role() == SenderRole.CONTACT)
                        .toList());
        loadMarks(only(Command.MarkRead.class, commands));
        return this;
    }

    private static <C extends Command> List<C> only(Class<C> type, List<Command> commands) {
        return commands.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void lock(List<ConversationKey> keys) throws SQLException {
        try (var select = connection.prepareStatement(LOCK)) {
            new Columns<>(connection, select, 1, keys)
                    .uuid(ConversationKey::organization)
                    .uuid(ConversationKey::conversation);
            each(select, this::addConversation);
        }
    }

    private void addConversation(ResultSet row) throws SQLException {
        var found = ConversationRow.conversation(row);
        var key = new ConversationKey(found.organization(), found.id());
        conversations.put(key, found);
        past(key).addTally(found.head(), found.tally());
    }

    private void loadSent(List<Command.Send> sends) throws SQLException {
        if (sends.isEmpty()) {
            return;
        }
        try (var select = connection.prepareStatement(ALREADY_SENT)) {
            new Columns<>(connection, select, 1, sends)
                    .uuid(Command::organization)
                    .uuid(Command::conversation)
                    .uuid(send -> send.by().id())
                    // A NUL is refused by the decision; here it only must not reach the database.
                    .text(send -> send.clientMessageId().replace("\0", ""));
            each(
                    select,
                    row ->
                            past(key(row))
                                    .addSent(
                                            row.getObject("sender_id", UUID.class),
                                            row.getString("client_message_id"),
                                            ConversationRow.message(row)));
        }
    }

    private void loadHours(List<Command.Send> sends) throws SQLException {
        if (sends.isEmpty()) {
            return;
        }
        var organizations = sends.stream().map(Command::organization).distinct().toList();
        var hours = blocking.of(connection, organizations);
        for (var send : sends) {
            past(ConversationKey.of(send))
                    .keepTo(hours.getOrDefault(send.organization(), OpeningHours.ALWAYS));
        }
    }

    private void loadMarks(List<Command.MarkRead> reads) throws SQLException {
        if (reads.isEmpty()) {
            return;
        }
        try (var select = connection.prepareStatement(MARKS)) {
            new Columns<>(connection, select, 1, reads)
                    .uuid(Command::organization)
                    .uuid(Command::conversation)
                    .uuid(read -> read.by().id())
                    .number(Command.MarkRead::seq);
            each(select, this::addMark);
        }
    }

    private void addMark(ResultSet row) throws SQLException {
        var past = past(key(row));
        past.addMark(row.getObject("reader_id", UUID.class), row.getLong("mark"));
        past.addTally(
                row.getLong("mark"),
                new Tally(row.getLong("mark_contacts"), row.getLong("mark_members")));
        var seq = row.getLong("seq");
        if (!row.wasNull()) {
            past.addTally(seq, ConversationRow.tally(row));
        }
    }

    private static ConversationKey key(ResultSet row) throws SQLException {
        return new ConversationKey(
                row.getObject("organization_id", UUID.class),
                row.getObject("conversation_id", UUID.class));
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(PreparedStatement select, RowReader reader) throws SQLException {
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
