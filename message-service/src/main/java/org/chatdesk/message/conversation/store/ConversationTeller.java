package org.chatdesk.message.conversation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MessageRead;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Retold;
import org.chatdesk.kit.telling.TablePages;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.conversation.domain.Party;

/** Tells of conversations as they stand, and of how far people have read in them. */
@ApplicationScoped
class ConversationTeller implements Teller {
    private static final String PAGE =
            """
            select * from conversation where (organization_id, id) > (?, ?)
            order by organization_id, id limit ?
            """;
    private static final String LAST_CHANGES =
            """
            select distinct on (organization_id, conversation_id)
                organization_id, conversation_id, seq, at
            from conversation_change
            where organization_id = any(?) and conversation_id = any(?)
            order by organization_id, conversation_id, seq desc
            """;
    private static final String MARKS =
            """
            select organization_id, conversation_id, reader_id, reader_role, reader_name, seq,
                from_contacts, from_members, at
            from read_cursor
            where organization_id = any(?) and conversation_id = any(?) and seq > 0
            order by organization_id, conversation_id, reader_id
            """;

    private final TablePages tables;
    private final ConversationsOfPage of;

    ConversationTeller(TablePages tables, ConversationsOfPage of) {
        this.tables = tables;
        this.of = of;
    }

    private record Changed(ConversationKey conversation, long seq, Instant at) {}

    private record Mark(
            ConversationKey conversation, Party reader, long seq, Tally tally, Instant at) {}

    @Override
    public String name() {
        return "conversations";
    }

    @Override
    public long count() {
        return tables.count("select count(*) from conversation");
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        var page = tables.byId(PAGE, after, most, ConversationRow::conversation);
        var keys = page.stream().map(ConversationTeller::key).toList();
        var changes =
                of.each(LAST_CHANGES, keys, ConversationTeller::changed, Changed::conversation);
        var marks = of.each(MARKS, keys, ConversationTeller::mark, Mark::conversation);
        return page.stream().map(row -> told(row, changes, marks)).toList();
    }

    private static ToldRow told(
            Conversation row,
            Map<ConversationKey, List<Changed>> changes,
            Map<ConversationKey, List<Mark>> marks) {
        var last =
                changes.getOrDefault(key(row), List.of()).stream()
                        .findFirst()
                        .orElseGet(() -> new Changed(key(row), 0, row.createdAt()));
        var events = new ArrayList<OutboxRecord>();
        events.add(
                Retold.of(
                        Topics.CONVERSATION_CHANGED,
                        row.organization(),
                        row.id(),
                        last.seq(),
                        last.at(),
                        Retold.SOMEBODY,
                        row.asEvent()));
        if (!row.deleted()) {
            marks.getOrDefault(key(row), List.of()).forEach(mark -> events.add(read(row, mark)));
        }
        return new ToldRow(Place.of(row.organization(), row.id()), events);
    }

    private static OutboxRecord read(Conversation row, Mark mark) {
        var reader = Objects.requireNonNull(mark.reader().id());
        return Retold.of(
                Topics.MESSAGE_READ,
                row.organization(),
                row.id(),
                mark.seq(),
                reader.toString(),
                mark.at(),
                mark.reader().actor(),
                new MessageRead(row.ref(), reader, mark.reader().role(), mark.seq(), mark.tally()));
    }

    private static ConversationKey key(Conversation row) {
        return new ConversationKey(row.organization(), row.id());
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(
                ConversationsOfPage.key(row),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Mark mark(ResultSet row) throws SQLException {
        var name = row.getString("reader_name");
        return new Mark(
                ConversationsOfPage.key(row),
                new Party(
                        row.getObject("reader_id", UUID.class),
                        SenderRole.valueOf(row.getString("reader_role")),
                        name == null ? "" : name),
                row.getLong("seq"),
                ConversationRow.tally(row),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
