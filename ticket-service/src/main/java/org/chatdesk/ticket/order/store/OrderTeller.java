package org.chatdesk.ticket.order.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Retold;
import org.chatdesk.kit.telling.TablePages;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;

/**
 * Tells of orders that have no ticket: they were taken, and what should make their ticket was lost
 * with the log. The others have had their effect.
 */
@ApplicationScoped
class OrderTeller implements Teller {
    private static final long ONLY_VERSION = 1;
    private static final String WITHOUT_TICKET =
            """
            from placed_order o where not exists (
                select from ticket t
                where t.organization_id = o.organization_id and t.id = o.ticket_id)
            """;
    private static final String PAGE =
            "select *"
                    + WITHOUT_TICKET.indent(1)
                    + """
                      and (o.organization_id, o.ticket_id) > (?, ?)
                    order by o.organization_id, o.ticket_id limit ?
                    """;

    private final TablePages tables;

    OrderTeller(TablePages tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public long count() {
        return tables.count("select count(*) " + WITHOUT_TICKET);
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        return tables.byId(PAGE, after, most, OrderTeller::told);
    }

    private static ToldRow told(ResultSet row) throws SQLException {
        var organization = row.getObject("organization_id", UUID.class);
        var ticket = row.getObject("ticket_id", UUID.class);
        return new ToldRow(
                Place.of(organization, ticket),
                Retold.of(
                        Topics.ORDER_PLACED,
                        organization,
                        ticket,
                        ONLY_VERSION,
                        row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                        Retold.SOMEBODY,
                        Orders.content(row.getBytes("content"))));
    }
}
