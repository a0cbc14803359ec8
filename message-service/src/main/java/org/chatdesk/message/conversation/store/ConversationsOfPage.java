package org.chatdesk.message.conversation.store;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.kit.telling.TablePages;
import org.chatdesk.message.conversation.domain.Conversation;

/** What tellers must know of the conversations that a page is about. */
@ApplicationScoped
class ConversationsOfPage {
    private static final String CONVERSATIONS =
            "select * from conversation where organization_id = any(?) and id = any(?)";
    private static final String CONTINUED =
            """
            select organization_id, conversation_id, min(seq) as since from conversation_change
            where organization_id = any(?) and conversation_id = any(?) and contacts is not null
            group by organization_id, conversation_id
            """;

    private final TablePages tables;

    ConversationsOfPage(TablePages tables) {
        this.tables = tables;
    }

    private record Since(ConversationKey conversation, long number) {}

    /** A conversation, and who took part in it when. */
    record Known(Conversation now, long continuedSince) {

        /** As it was told with the change of this number: who takes part may be another since. */
        ConversationRef refAt(long number) {
            var ref = now.ref();
            var visitor = now.formerContact();
            if (visitor == null || number >= continuedSince) {
                return ref;
            }
            return new ConversationRef(
                    ref.id(), ref.kind(), List.of(visitor), ref.ticket(), ref.channel());
        }
    }

    Map<ConversationKey, Known> of(Collection<ConversationKey> keys) {
        var since = each(CONTINUED, keys, ConversationsOfPage::since, Since::conversation);
        var found = new HashMap<ConversationKey, Known>();
        list(CONVERSATIONS, keys, ConversationRow::conversation)
                .forEach(row -> {
                    var key = new ConversationKey(row.organization(), row.id());
                    var number =
                            since.getOrDefault(key, List.of()).stream()
                                    .mapToLong(Since::number)
                                    .findFirst()
                                    .orElse(0);
                    found.put(key, new Known(row, number));
                });
        return found;
    }

    /** Rows of these conversations, by conversation. */
    <T> Map<ConversationKey, List<T>> each(
            String select,
            Collection<ConversationKey> keys,
            TablePages.RowReader<T> reader,
            Function<T, ConversationKey> key) {
        return list(select, keys, reader).stream().collect(groupingBy(key));
    }

    private <T> List<T> list(
            String select, Collection<ConversationKey> keys, TablePages.RowReader<T> reader) {
        var organizations =
                keys.stream().map(ConversationKey::organization).distinct().toArray(UUID[]::new);
        var conversations =
                keys.stream().map(ConversationKey::conversation).distinct().toArray(UUID[]::new);
        return tables.list(
                select,
                statement -> {
                    var connection = statement.getConnection();
                    statement.setArray(1, connection.createArrayOf("uuid", organizations));
                    statement.setArray(2, connection.createArrayOf("uuid", conversations));
                },
                reader);
    }

    static ConversationKey key(ResultSet row) throws SQLException {
        return new ConversationKey(
                row.getObject("organization_id", UUID.class),
                row.getObject("conversation_id", UUID.class));
    }

    private static Since since(ResultSet row) throws SQLException {
        return new Since(key(row), row.getLong("since"));
    }
}
