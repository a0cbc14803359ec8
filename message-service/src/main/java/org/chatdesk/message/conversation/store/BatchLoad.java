package org.chatdesk.message.conversation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Conversation;
import org.jspecify.annotations.Nullable;

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
            select m.*, wanted.sender_id as asking_id from message m
            join unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[])
              as wanted(organization_id, conversation_id, sender_id, former_id, client_message_id)
              on m.organization_id = wanted.organization_id
             and m.conversation_id = wanted.conversation_id
             and m.sender_id in (wanted.sender_id, wanted.former_id)
             and m.client_message_id = wanted.client_message_id
            """;
    private static final String NAMED =
            """
            select m.* from message m
            join unnest(?::uuid[], ?::uuid[], ?::uuid[])
              as wanted(organization_id, conversation_id, id)
              on m.organization_id = wanted.organization_id
             and m.conversation_id = wanted.conversation_id
             and m.id = wanted.id
            """;
    private static final String MARKS =
            """
            select wanted.organization_id, wanted.conversation_id, wanted.reader_id,
                   coalesce(r.seq, 0) as mark, coalesce(r.delivered, 0) as delivered,
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
    private final Map<ConversationKey, Conversation> conversations = new HashMap<>();
    private final Map<ConversationKey, Past> pasts = new HashMap<>();
    private final Map<ConversationKey, UUID> formerContacts = new HashMap<>();

    BatchLoad(Connection connection) {
        this.connection = connection;
    }

    Map<ConversationKey, Conversation> conversations() {
        return conversations;
    }

    Past past(ConversationKey key) {
        return pasts.computeIfAbsent(key, _ -> new Past());
    }

    BatchLoad load(List<Command> commands) throws SQLException {
        lock(commands.stream().map(ConversationKey::of).distinct().toList());
        only(Command.Continue.class, commands)
                .forEach(merge -> formerContacts.put(ConversationKey.of(merge), merge.visitor()));
        loadSent(only(Command.Send.class, commands));
        BatchNotices.alreadySaid(
                connection,
                only(Command.Announce.class, commands),
                row -> past(key(row)).addWritten(ConversationRow.message(row)));
        loadNamed(named(commands));
        loadUploads(only(Command.Send.class, commands));
        loadEditWindows(only(Command.Rewrite.class, commands));
        loadBarriers(
                only(Command.Utterance.class, commands).stream()
                        .filter(said -> said.by().role() == SenderRole.CONTACT)
                        .toList());
        loadMarks(reading(commands));
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
        if (found.formerContact() != null) {
            formerContacts.put(key, found.formerContact());
        }
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
                    .uuid(this::formerSender)
                    // A NUL is refused by the decision; here it only must not reach the database.
                    .text(send -> send.clientMessageId().replace("\0", ""));
            each(
                    select,
                    row ->
                            past(key(row))
                                    .addSent(
                                            row.getObject("asking_id", UUID.class),
                                            row.getString("client_message_id"),
                                            ConversationRow.message(row)));
        }
    }

    /** A message that somebody answers to or wants to change. */
    private record Named(UUID organization, UUID conversation, UUID message) {}

    private static List<Named> named(List<Command> commands) {
        var named = new ArrayList<Named>();
        for (var said : only(Command.Utterance.class, commands)) {
            var message =
                    switch (said) {
                        case Command.Send send -> send.replyTo();
                        case Command.Rewrite rewrite -> rewrite.message();
                    };
            if (message != null) {
                named.add(new Named(said.organization(), said.conversation(), message));
            }
        }
        return named;
    }

    private void loadNamed(List<Named> named) throws SQLException {
        if (named.isEmpty()) {
            return;
        }
        try (var select = connection.prepareStatement(NAMED)) {
            new Columns<>(connection, select, 1, named)
                    .uuid(Named::organization)
                    .uuid(Named::conversation)
                    .uuid(Named::message);
            each(select, row -> past(key(row)).addMessage(ConversationRow.message(row)));
        }
    }

    private void loadUploads(List<Command.Send> sends) throws SQLException {
        var withFiles = sends.stream().filter(send -> !send.attachments().isEmpty()).toList();
        var uploads = Uploads.of(connection, withFiles);
        withFiles.forEach(
                send -> past(ConversationKey.of(send)).setUploads(uploads.of(send.organization())));
    }

    private void loadEditWindows(List<Command.Rewrite> rewrites) throws SQLException {
        var windows =
                EditWindows.of(
                        connection,
                        rewrites.stream().map(Command::organization).distinct().toList());
        for (var rewrite : rewrites) {
            past(ConversationKey.of(rewrite))
                    .setEditWindow(windows.getOrDefault(rewrite.organization(), EditWindows.USUAL));
        }
    }

    private void loadBarriers(List<Command.Utterance> said) throws SQLException {
        var barriers = Barriers.before(connection, said.stream().map(this::writer).toList());
        for (var one : said) {
            var writer = writer(one);
            var past = past(ConversationKey.of(one));
            past.addHours(writer.department(), barriers.hours(writer));
            if (writer.contact() != null && barriers.isBlocked(writer.contact())) {
                past.addBlocked(writer.contact());
            }
        }
    }

    private Barriers.Writer writer(Command.Utterance said) {
        var conversation = conversations.get(ConversationKey.of(said));
        var department = conversation == null ? null : conversation.askedBy(said.by());
        return new Barriers.Writer(said.organization(), department, said.by().id());
    }

    /** What the contact sent as a visitor, before the conversation was theirs, counts too. */
    private @Nullable UUID formerSender(Command.Send send) {
        return send.by().role() == SenderRole.CONTACT
                ? formerContacts.get(ConversationKey.of(send))
                : null;
    }

    /** Whose mark is asked for, and up to where it may move. */
    private record Reading(UUID organization, UUID conversation, @Nullable UUID reader, long seq) {}

    private static List<Reading> reading(List<Command> commands) {
        var wanted = new ArrayList<Reading>();
        for (var command : commands) {
            switch (command) {
                case Command.MarkRead read ->
                        wanted.add(
                                new Reading(
                                        read.organization(),
                                        read.conversation(),
                                        read.by().id(),
                                        read.seq()));
                case Command.MarkDelivered arrived ->
                        wanted.add(
                                new Reading(
                                        arrived.organization(),
                                        arrived.conversation(),
                                        arrived.by().id(),
                                        0));
                case Command.Continue merge ->
                        wanted.add(
                                new Reading(
                                        merge.organization(),
                                        merge.conversation(),
                                        merge.visitor(),
                                        0));
                case Command.Utterance _,
                        Command.Announce _,
                        Command.SetArchived _,
                        Command.SetFrozen _,
                        Command.Anonymise _,
                        Command.Delete _ -> {}
            }
        }
        return wanted;
    }

    private void loadMarks(List<Reading> reads) throws SQLException {
        if (reads.isEmpty()) {
            return;
        }
        try (var select = connection.prepareStatement(MARKS)) {
            new Columns<>(connection, select, 1, reads)
                    .uuid(Reading::organization)
                    .uuid(Reading::conversation)
                    .uuid(Reading::reader)
                    .number(Reading::seq);
            each(select, this::addMark);
        }
    }

    private void addMark(ResultSet row) throws SQLException {
        var past = past(key(row));
        past.addMark(row.getObject("reader_id", UUID.class), row.getLong("mark"));
        past.addDelivery(row.getObject("reader_id", UUID.class), row.getLong("delivered"));
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
