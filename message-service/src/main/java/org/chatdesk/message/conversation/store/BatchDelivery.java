package org.chatdesk.message.conversation.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.message.conversation.domain.Fact.DeliveryMarked;

/** Writes how far a batch's conversations have arrived, beside how far they were read. */
final class BatchDelivery {
    private static final String WRITE =
            """
            insert into read_cursor (organization_id, conversation_id, reader_id, reader_role,
              reader_name, delivered, seq, from_contacts, from_members, at)
            select *, 0, 0, 0, now() from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[],
              ?::text[], ?::bigint[])
            on conflict (organization_id, conversation_id, reader_id) do update
            set delivered = excluded.delivered,
                reader_name = coalesce(excluded.reader_name, read_cursor.reader_name)
            where excluded.delivered > read_cursor.delivered
            """;

    private BatchDelivery() {}

    static void write(Connection connection, List<DeliveryMarked> marked) throws SQLException {
        if (marked.isEmpty()) {
            return;
        }
        try (var write = connection.prepareStatement(WRITE)) {
            new Columns<>(connection, write, 1, lastOfEach(marked))
                    .uuid(row -> row.after().organization())
                    .uuid(row -> row.after().id())
                    .uuid(DeliveryMarked::reader)
                    .text(row -> row.readerRole().name())
                    .text(row -> BatchWrite.readerName(row.by()))
                    .number(DeliveryMarked::seq);
            write.executeUpdate();
        }
    }

    private static List<DeliveryMarked> lastOfEach(List<DeliveryMarked> marked) {
        record Reader(UUID conversation, UUID reader) {}
        Map<Reader, DeliveryMarked> last = new LinkedHashMap<>();
        marked.forEach(row -> last.put(new Reader(row.after().id(), row.reader()), row));
        return new ArrayList<>(last.values());
    }
}
