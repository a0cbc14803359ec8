package org.chatdesk.ticket.order.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.contracts.event.OrderPlaced;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.ticket.lifecycle.domain.TicketId;
import org.chatdesk.ticket.order.domain.TakenOrder;

/** Orders by the host's id; the first telling stays. */
@ApplicationScoped
public class Orders {
    private static final String KEEP =
            """
            insert into placed_order (organization_id, order_id, ticket_id, content, placed_at)
            values (?, ?, ?, ?, ?)
            on conflict (organization_id, order_id) do nothing
            """;
    private static final String FIND =
            """
            select ticket_id, content from placed_order
            where organization_id = ? and order_id = ?
            """;

    private final DataSource database;

    Orders(DataSource database) {
        this.database = database;
    }

    /** Keeps the order, unless one with its id is there: then that one is the answer. */
    public TakenOrder take(UUID organization, OrderPlaced order, Instant at) {
        try (var connection = database.getConnection()) {
            var isNew = keep(connection, organization, order, at);
            return find(connection, organization, order.orderId(), isNew);
        } catch (SQLException e) {
            throw new IllegalStateException("The order could not be kept", e);
        }
    }

    private static boolean keep(
            Connection connection, UUID organization, OrderPlaced order, Instant at)
            throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setObject(1, organization);
            insert.setString(2, order.orderId());
            insert.setObject(3, Ids.next());
            insert.setBytes(4, EventJson.write(order));
            insert.setObject(5, at.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private static TakenOrder find(
            Connection connection, UUID organization, String orderId, boolean isNew)
            throws SQLException {
        try (var select = connection.prepareStatement(FIND)) {
            select.setObject(1, organization);
            select.setString(2, orderId);
            try (var row = select.executeQuery()) {
                row.next();
                return new TakenOrder(
                        content(row.getBytes(2)),
                        new TicketId(row.getObject(1, UUID.class)),
                        isNew);
            }
        }
    }

    static OrderPlaced content(byte[] json) {
        try {
            return EventJson.mapper().readValue(json, OrderPlaced.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A kept order cannot be read", e);
        }
    }
}
