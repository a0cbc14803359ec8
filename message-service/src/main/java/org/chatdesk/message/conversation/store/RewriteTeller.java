package org.chatdesk.message.conversation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageChanged;
import org.chatdesk.contracts.event.MessageChanged.What;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Retold;
import org.chatdesk.kit.telling.TablePages;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.store.ConversationsOfPage.Known;

/** Tells which messages were edited and removed, under their numbers; each says what it is now. */
@ApplicationScoped
class RewriteTeller implements Teller {
    private static final String PAGE =
            """
            select v.seq as change_seq, v.what, v.at as changed_at, m.* from (
                select * from message_version where (organization_id, conversation_id, seq) > (?, ?, ?)
                order by organization_id, conversation_id, seq limit ?) v
            join message m on m.organization_id = v.organization_id
              and m.conversation_id = v.conversation_id and m.seq = v.message_seq
            order by v.organization_id, v.conversation_id, v.seq
            """;

    private final TablePages tables;
    private final ConversationsOfPage conversations;

    RewriteTeller(TablePages tables, ConversationsOfPage conversations) {
        this.tables = tables;
        this.conversations = conversations;
    }

    private record Row(
            ConversationKey conversation, long number, What what, Instant at, Message message) {}

    @Override
    public String name() {
        return "rewritten messages";
    }

    @Override
    public long count() {
        return tables.count("select count(*) from message_version");
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        var page = tables.byNumber(PAGE, after, most, RewriteTeller::row);
        var known = conversations.of(page.stream().map(Row::conversation).distinct().toList());
        return page.stream()
                .map(row -> told(row, Objects.requireNonNull(known.get(row.conversation()))))
                .toList();
    }

    private static ToldRow told(Row row, Known conversation) {
        var key = row.conversation();
        var message = row.message();
        var sender = new Party(message.senderId(), message.senderRole(), message.senderName());
        return new ToldRow(
                new Place(key.organization(), key.conversation(), row.number()),
                Retold.of(
                        Topics.MESSAGE_CHANGED,
                        key.organization(),
                        key.conversation(),
                        row.number(),
                        row.at(),
                        sender.actor(),
                        new MessageChanged(conversation.refAt(row.number()), message, row.what())));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                ConversationsOfPage.key(row),
                row.getLong("change_seq"),
                What.valueOf(row.getString("what")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                ConversationRow.message(row));
    }
}
