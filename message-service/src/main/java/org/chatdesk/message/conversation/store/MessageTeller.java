package org.chatdesk.message.conversation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Retold;
import org.chatdesk.kit.telling.TablePages;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.store.ConversationsOfPage.Known;

/** Tells of messages: what they say now, so that nothing that was taken back comes out again. */
@ApplicationScoped
class MessageTeller implements Teller {
    private static final String PAGE =
            """
            select * from message where (organization_id, conversation_id, seq) > (?, ?, ?)
            order by organization_id, conversation_id, seq limit ?
            """;

    private final TablePages tables;
    private final ConversationsOfPage conversations;

    MessageTeller(TablePages tables, ConversationsOfPage conversations) {
        this.tables = tables;
        this.conversations = conversations;
    }

    private record Row(ConversationKey conversation, Message message, Tally tally) {}

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public long count() {
        return tables.count("select count(*) from message");
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        var page = tables.byNumber(PAGE, after, most, MessageTeller::row);
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
                new Place(key.organization(), key.conversation(), message.seq()),
                Retold.of(
                        Topics.MESSAGE_CREATED,
                        key.organization(),
                        key.conversation(),
                        message.seq(),
                        message.createdAt(),
                        sender.actor(),
                        new MessageCreated(
                                conversation.refAt(message.seq()), message, row.tally())));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                ConversationsOfPage.key(row),
                ConversationRow.message(row),
                ConversationRow.tally(row));
    }
}
