package org.chatdesk.crm.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.contracts.event.TicketState.Channel;
import org.chatdesk.crm.Sql;
import org.jspecify.annotations.Nullable;

/** Keeps a ticket's state unless a newer one is known. */
@ApplicationScoped
public class SaveTicket {
    private static final String SAVE =
            """
            insert into view_ticket as known (
                organization_id, id, version, kind, status, priority, title,
                assignee_id, assignee_name, order_id, order_package, order_quantity,
                order_amount, order_currency, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (organization_id, id) do update set
                version = excluded.version,
                kind = excluded.kind,
                status = excluded.status,
                priority = excluded.priority,
                title = excluded.title,
                assignee_id = excluded.assignee_id,
                assignee_name = excluded.assignee_name,
                order_id = excluded.order_id,
                order_package = excluded.order_package,
                order_quantity = excluded.order_quantity,
                order_amount = excluded.order_amount,
                order_currency = excluded.order_currency,
                created_at = excluded.created_at,
                updated_at = excluded.updated_at
            where excluded.version > known.version
            """;
    private static final String DROP_CHANNELS =
            "delete from view_ticket_channel where organization_id = ? and ticket_id = ?";
    private static final String ADD_CHANNEL =
            """
            insert into view_ticket_channel (
                organization_id, ticket_id, place, channel_type, party, conversation_id,
                contact_id, contact_name, contact_email)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    SaveTicket(Sql sql) {
        this.sql = sql;
    }

    public void ifNewer(UUID organization, long version, TicketState ticket) {
        if (save(organization, version, ticket)) {
            sql.write(DROP_CHANNELS, organization, ticket.id());
            for (var place = 0; place < ticket.channels().size(); place++) {
                add(organization, ticket.id(), place, ticket.channels().get(place));
            }
        }
    }

    private boolean save(UUID organization, long version, TicketState ticket) {
        var assignee = ticket.assignee();
        var order = ticket.order();
        @Nullable Object[] values = {
            organization,
            ticket.id(),
            version,
            ticket.kind().name(),
            ticket.status().name(),
            ticket.priority().name(),
            ticket.title(),
            assignee == null ? null : assignee.id(),
            assignee == null ? null : assignee.name(),
            order == null ? null : order.id(),
            order == null ? null : order.packageName(),
            order == null ? null : order.quantity(),
            order == null ? null : order.amount(),
            order == null ? null : order.currency(),
            ticket.createdAt(),
            ticket.updatedAt()
        };
        return sql.write(SAVE, values) == 1;
    }

    private void add(UUID organization, UUID ticket, int place, Channel channel) {
        sql.write(
                ADD_CHANNEL,
                organization,
                ticket,
                place,
                channel.channelType(),
                channel.party(),
                channel.conversation(),
                channel.contact().id(),
                channel.contact().name(),
                channel.contact().email());
    }
}
