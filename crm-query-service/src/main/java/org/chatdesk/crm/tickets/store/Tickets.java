package org.chatdesk.crm.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.contracts.event.TicketState.Status;
import org.chatdesk.crm.Sql;
import org.chatdesk.crm.tickets.domain.TicketQuery;
import org.chatdesk.crm.tickets.store.TicketColumns.Head;

/** Tickets with their channels; names and addresses are those of today where they are known. */
@ApplicationScoped
public class Tickets {
    private static final String HEAD =
            """
            select t.*, coalesce(m.name, t.assignee_name) as assignee_now from view_ticket t
            left join view_member m on m.organization_id = t.organization_id and m.id = t.assignee_id
            where t.organization_id = ?
            """;
    private static final String NEWEST_FIRST = " order by t.created_at desc, t.id desc limit ?";
    private static final String ALL = HEAD + NEWEST_FIRST + " offset ?";
    private static final String OF_STATUS = HEAD + " and t.status = ?" + NEWEST_FIRST + " offset ?";
    private static final String BY_ID = HEAD + " and t.id = ?";
    private static final String BY_ORDER = HEAD + " and t.order_id = ?" + NEWEST_FIRST;
    private static final String OF_CONTACT =
            HEAD
                    + """
                     and t.id in (
                        select ticket_id from view_ticket_channel
                        where organization_id = ? and contact_id = ?)
                    """
                    + NEWEST_FIRST;
    private static final String COUNT =
            "select count(*) from view_ticket where organization_id = ?";
    private static final String CHANNELS =
            """
            select ch.*, coalesce(c.name, ch.contact_name) as name_now,
                case when c.id is null or c.version < 0 and not c.former
                    then ch.contact_email else c.email end as email_now
            from view_ticket_channel ch
            left join view_contact c
                on c.organization_id = ch.organization_id and c.id = ch.contact_id
            where ch.organization_id = ? and ch.ticket_id = any(?)
            """;
    private static final String IN_PLACE = " order by ch.ticket_id, ch.place";

    private final Sql sql;

    Tickets(Sql sql) {
        this.sql = sql;
    }

    public List<TicketState> list(UUID organization, TicketQuery query) {
        var heads =
                query.status()
                        .map(status -> ofStatus(organization, status, query))
                        .orElseGet(() -> all(organization, query));
        return withAllChannels(organization, heads);
    }

    public long count(UUID organization, Optional<Status> status) {
        return status.map(one ->
                        sql.one(
                                row -> row.getLong(1),
                                COUNT + " and status = ?",
                                organization,
                                one.name()))
                .orElseGet(() -> sql.one(row -> row.getLong(1), COUNT, organization))
                .orElseThrow();
    }

    public Optional<TicketState> byId(UUID organization, UUID ticket) {
        return first(organization, sql.list(TicketColumns::head, BY_ID, organization, ticket));
    }

    public Optional<TicketState> byOrder(UUID organization, String order) {
        return first(organization, sql.list(TicketColumns::head, BY_ORDER, organization, order, 1));
    }

    /** A contact's tickets, each with the channels of that contact only. */
    public List<TicketState> ofContact(UUID organization, UUID contact, int most) {
        var heads =
                sql.list(
                        TicketColumns::head, OF_CONTACT, organization, organization, contact, most);
        var channels =
                sql.list(
                        TicketColumns::channel,
                        CHANNELS + " and ch.contact_id = ?" + IN_PLACE,
                        organization,
                        ids(heads),
                        contact);
        return Head.withChannels(heads, channels);
    }

    private List<Head> all(UUID organization, TicketQuery query) {
        return sql.list(TicketColumns::head, ALL, organization, query.limit(), query.offset());
    }

    private List<Head> ofStatus(UUID organization, Status status, TicketQuery query) {
        return sql.list(
                TicketColumns::head,
                OF_STATUS,
                organization,
                status.name(),
                query.limit(),
                query.offset());
    }

    private Optional<TicketState> first(UUID organization, List<Head> heads) {
        return withAllChannels(organization, heads).stream().findFirst();
    }

    private List<TicketState> withAllChannels(UUID organization, List<Head> heads) {
        var channels =
                sql.list(TicketColumns::channel, CHANNELS + IN_PLACE, organization, ids(heads));
        return Head.withChannels(heads, channels);
    }

    private static UUID[] ids(List<Head> heads) {
        return heads.stream().map(head -> head.ticket().id()).toArray(UUID[]::new);
    }
}
