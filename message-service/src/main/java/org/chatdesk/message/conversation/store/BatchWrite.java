package org.chatdesk.message.conversation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.conversation.domain.Fact;
import org.chatdesk.message.conversation.domain.Party;
import org.jspecify.annotations.Nullable;

/** Writes all facts of a batch, with their events, in one statement. */
final class BatchWrite {
    private static final String WRITE =
            """
            with message_rows as (
              insert into message (organization_id, conversation_id, seq, id, client_message_id,
                sender_id, sender_role, sender_name, type, content, reply_to,
                from_contacts, from_members, created_at)
              select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::text[],
                ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[],
                ?::bigint[], ?::bigint[], ?::timestamptz[])),
            change_rows as (
              insert into conversation_change
                (organization_id, conversation_id, seq, archived, frozen, at, contacts)
              select organization_id, conversation_id, seq, archived, frozen, at,
                cast(contacts as uuid[])
              from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::boolean[], ?::boolean[],
                ?::timestamptz[], ?::text[])
                as now(organization_id, conversation_id, seq, archived, frozen, at, contacts)),
            conversation_rows as (
              update conversation c
              set head = now.head, from_contacts = now.from_contacts,
                  from_members = now.from_members, archived = now.archived, frozen = now.frozen,
                  anonymised = now.anonymised, deleted = now.deleted,
                  continued = now.continued, former_contact = now.former_contact,
                  department_id = now.department_id,
                  contacts = coalesce(cast(now.contacts as uuid[]), c.contacts)
              from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::boolean[], ?::boolean[], ?::boolean[], ?::boolean[], ?::boolean[],
                ?::uuid[], ?::uuid[], ?::text[])
                as now(organization_id, id, head, from_contacts, from_members, archived, frozen,
                  anonymised, deleted, continued, former_contact, department_id, contacts)
              where c.organization_id = now.organization_id and c.id = now.id),
            mark_rows as (
              insert into read_cursor (organization_id, conversation_id, reader_id, reader_role,
                reader_name, seq, from_contacts, from_members, at)
              select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::timestamptz[])
              on conflict (organization_id, conversation_id, reader_id) do update
              set seq = excluded.seq,
                  reader_name = coalesce(excluded.reader_name, read_cursor.reader_name),
                  from_contacts = excluded.from_contacts,
                  from_members = excluded.from_members, at = excluded.at
              where excluded.seq > read_cursor.seq)
            insert into outbox (id, organization_id, topic, aggregate_id, version, body)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::bytea[])
            """;
    private static final String FORGET_NAMES =
            """
            update message set sender_name = ?, attachments = null
            where organization_id = ? and conversation_id = ? and sender_role = 'CONTACT'
            """;
    private static final String DELETE_MESSAGES =
            "delete from message where organization_id = ? and conversation_id = ?";
    private static final String DELETE_VERSIONS =
            "delete from message_version where organization_id = ? and conversation_id = ?";
    private static final String FORGET_READERS =
            """
            update read_cursor set reader_name = null
            where organization_id = ? and conversation_id = ? and reader_role = 'CONTACT'
            """;
    static final String FORMER_VISITOR = "Former visitor";

    private final Connection connection;

    BatchWrite(Connection connection) {
        this.connection = connection;
    }

    void write(List<Fact> facts, List<OutboxRecord> events) throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        try (var write = connection.prepareStatement(WRITE)) {
            var next = messages(write, 1, only(Fact.MessageAdded.class, facts));
            next = changes(write, next, only(Fact.StateChanged.class, facts));
            next = conversations(write, next, lastOfEach(facts));
            next = marks(write, next, lastMarks(facts));
            outbox(write, next, events);
            write.executeUpdate();
        }
        BatchNotices.write(connection, only(Fact.MessageAdded.class, facts));
        BatchDelivery.write(connection, only(Fact.DeliveryMarked.class, facts));
        BatchAttachments.give(connection, only(Fact.MessageAdded.class, facts));
        BatchRewrite.write(connection, only(Fact.MessageRewritten.class, facts));
        BatchAttachments.take(connection, only(Fact.MessageRewritten.class, facts));
        for (var changed : only(Fact.StateChanged.class, facts)) {
            eraseWhatMustGo(changed.after());
        }
    }

    private int messages(PreparedStatement write, int first, List<Fact.MessageAdded> rows)
            throws SQLException {
        return new Columns<>(connection, write, first, rows)
                .uuid(row -> row.after().organization())
                .uuid(row -> row.after().id())
                .number(row -> row.message().seq())
                .uuid(row -> row.message().id())
                .text(row -> row.message().clientMessageId())
                .uuid(row -> row.message().senderId())
                .text(row -> row.message().senderRole().name())
                .text(row -> row.message().senderName())
                .text(row -> row.message().type().name())
                .text(row -> row.message().content())
                .uuid(row -> row.message().replyTo())
                .number(row -> row.after().tally().fromContacts())
                .number(row -> row.after().tally().fromMembers())
                .time(Fact::at)
                .end();
    }

    private int changes(PreparedStatement write, int first, List<Fact.StateChanged> rows)
            throws SQLException {
        return new Columns<>(connection, write, first, rows)
                .uuid(row -> row.after().organization())
                .uuid(row -> row.after().id())
                .number(row -> row.after().head())
                .flag(row -> row.after().archived())
                .flag(row -> row.after().frozen())
                .time(Fact::at)
                .text(row -> contacts(row.after()))
                .end();
    }

    private int conversations(PreparedStatement write, int first, List<Conversation> rows)
            throws SQLException {
        return new Columns<>(connection, write, first, rows)
                .uuid(Conversation::organization)
                .uuid(Conversation::id)
                .number(Conversation::head)
                .number(row -> row.tally().fromContacts())
                .number(row -> row.tally().fromMembers())
                .flag(Conversation::archived)
                .flag(Conversation::frozen)
                .flag(Conversation::anonymised)
                .flag(Conversation::deleted)
                .flag(Conversation::continued)
                .uuid(Conversation::formerContact)
                .uuid(Conversation::department)
                .text(BatchWrite::contacts)
                .end();
    }

    /** Only a conversation that was once a visitor's has ever changed its contact. */
    private static @Nullable String contacts(Conversation row) {
        return row.formerContact() == null
                ? null
                : row.ref().contacts().stream()
                        .map(UUID::toString)
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private int marks(PreparedStatement write, int first, List<Fact.ReadMarked> rows)
            throws SQLException {
        return new Columns<>(connection, write, first, rows)
                .uuid(row -> row.after().organization())
                .uuid(row -> row.after().id())
                .uuid(Fact.ReadMarked::reader)
                .text(row -> row.readerRole().name())
                .text(row -> readerName(row.by()))
                .number(Fact.ReadMarked::seq)
                .number(row -> tally(row).fromContacts())
                .number(row -> tally(row).fromMembers())
                .time(Fact::at)
                .end();
    }

    /** The system moves marks of people, but has not their names. */
    static @Nullable String readerName(Party by) {
        return by.role() == SenderRole.SYSTEM ? null : by.name();
    }

    private static Tally tally(Fact.ReadMarked row) {
        return row.tally();
    }

    private void outbox(PreparedStatement write, int first, List<OutboxRecord> rows)
            throws SQLException {
        var next =
                new Columns<>(connection, write, first, rows)
                        .uuid(OutboxRecord::id)
                        .uuid(OutboxRecord::organization)
                        .text(OutboxRecord::topic)
                        .uuid(OutboxRecord::aggregate)
                        .number(OutboxRecord::version)
                        .end();
        var bodies = rows.stream().map(OutboxRecord::body).toArray(byte[][]::new);
        write.setArray(next, connection.createArrayOf("bytea", bodies));
    }

    private void eraseWhatMustGo(Conversation now) throws SQLException {
        if (now.deleted() || now.anonymised()) {
            erase(FORGET_READERS, now);
            BatchAttachments.take(connection, now);
        }
        if (now.deleted()) {
            erase(DELETE_MESSAGES, now);
            erase(DELETE_VERSIONS, now);
        } else if (now.anonymised()) {
            try (var update = connection.prepareStatement(FORGET_NAMES)) {
                update.setString(1, FORMER_VISITOR);
                update.setObject(2, now.organization());
                update.setObject(3, now.id());
                update.executeUpdate();
            }
        }
    }

    private void erase(String what, Conversation of) throws SQLException {
        try (var statement = connection.prepareStatement(what)) {
            statement.setObject(1, of.organization());
            statement.setObject(2, of.id());
            statement.executeUpdate();
        }
    }

    private static <F extends Fact> List<F> only(Class<F> type, List<Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** One row can be updated once in a statement: the last state of each conversation. */
    private static List<Conversation> lastOfEach(List<Fact> facts) {
        Map<ConversationKey, Conversation> last = new LinkedHashMap<>();
        for (var fact : facts) {
            if (!(fact instanceof Fact.ReadMarked || fact instanceof Fact.DeliveryMarked)) {
                var after = fact.after();
                last.put(new ConversationKey(after.organization(), after.id()), after);
            }
        }
        return new ArrayList<>(last.values());
    }

    private static List<Fact.ReadMarked> lastMarks(List<Fact> facts) {
        record Reader(UUID conversation, UUID reader) {}
        Map<Reader, Fact.ReadMarked> last = new LinkedHashMap<>();
        for (var read : only(Fact.ReadMarked.class, facts)) {
            last.put(new Reader(read.after().id(), Objects.requireNonNull(read.reader())), read);
        }
        return new ArrayList<>(last.values());
    }
}
