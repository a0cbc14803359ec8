package org.chatdesk.crm.inbox.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.crm.Sql;
import org.chatdesk.crm.inbox.domain.InboxCursor;
import org.chatdesk.crm.inbox.domain.InboxEntry;
import org.chatdesk.crm.inbox.domain.InboxList;
import org.jspecify.annotations.Nullable;

/** Conversations with what other events say about those around them. */
@ApplicationScoped
public class InboxEntries {
    // The columns of the inbox's indexes and no other, so that a page needs no table row.
    private static final String CHAT =
            """
            chat.id, chat.home_version, chat.kind, chat.contact_id, chat.ticket_id, chat.channel,
            chat.standing_version, chat.archived, chat.frozen, chat.anonymised, false as deleted,
            chat.department_id,
            chat.newest_seq, chat.newest_seq as newest_changed_seq, chat.last_message_at,
            chat.preview,
            chat.counted_seq, chat.from_contacts, chat.read_seq, chat.read_from_contacts
            """;
    private static final String AROUND =
            """
            select chat.*, contact.name as contact_name, contact.type as contact_type,
                contact.email as contact_email, contact.former,
                ticket.id as known_ticket, ticket.title, ticket.channel_type,
                ticket.assignee_id, coalesce(member.name, ticket.assignee_name) as assignee_name,
                departments.names ->> cast(chat.department_id as text) as department_name
            from chat
            left join view_contact contact
                on contact.organization_id = ? and contact.id = chat.contact_id
            left join lateral (
                select t.id, t.title, t.assignee_id, t.assignee_name, c.channel_type
                from view_ticket_channel c
                join view_ticket t on t.organization_id = c.organization_id and t.id = c.ticket_id
                where c.organization_id = ? and c.conversation_id = chat.id
                order by t.created_at desc, t.id desc limit 1) ticket on true
            left join view_member member
                on member.organization_id = ? and member.id = ticket.assignee_id
            left join view_departments departments on departments.organization_id = ?
            order by chat.last_message_at desc, chat.id desc
            """;
    static final String AFTER =
            "with chat as (select "
                    + CHAT
                    + """
                     from view_chat chat
                     where chat.organization_id = ? and chat.archived = ?
                       and chat.last_message_at is not null and not chat.deleted
                       and (chat.last_message_at, chat.id) < (?, ?)
                     order by chat.last_message_at desc, chat.id desc limit ?)
                    """
                    + AROUND;
    static final String AFTER_OF_DEPARTMENT =
            "with chat as (select "
                    + CHAT
                    + """
                     from view_chat chat
                     where chat.organization_id = ? and chat.department_id = ?
                       and chat.archived = ?
                       and chat.last_message_at is not null and not chat.deleted
                       and (chat.last_message_at, chat.id) < (?, ?)
                     order by chat.last_message_at desc, chat.id desc limit ?)
                    """
                    + AROUND;
    private static final String ONE =
            "with chat as (select "
                    + CHAT
                    + """
                     from view_chat chat
                     where chat.organization_id = ? and chat.id = ?
                       and chat.last_message_at is not null and not chat.deleted)
                    """
                    + AROUND;

    private final Sql sql;

    InboxEntries(Sql sql) {
        this.sql = sql;
    }

    public List<InboxEntry> after(InboxList list, InboxCursor cursor, int limit) {
        var organization = list.organization();
        return list.department() == null
                ? sql.list(
                        InboxEntries::read,
                        AFTER,
                        organization,
                        list.archived(),
                        cursor.at(),
                        cursor.id(),
                        limit,
                        organization,
                        organization,
                        organization,
                        organization)
                : sql.list(
                        InboxEntries::read,
                        AFTER_OF_DEPARTMENT,
                        organization,
                        list.department(),
                        list.archived(),
                        cursor.at(),
                        cursor.id(),
                        limit,
                        organization,
                        organization,
                        organization,
                        organization);
    }

    public Optional<InboxEntry> one(UUID organization, UUID conversation) {
        return sql.one(
                InboxEntries::read,
                ONE,
                organization,
                conversation,
                organization,
                organization,
                organization,
                organization);
    }

    private static InboxEntry read(ResultSet row) throws SQLException {
        return new InboxEntry(
                ChatColumns.read(row), contact(row), assignee(row), ticket(row), department(row));
    }

    private static InboxEntry.@Nullable Department department(ResultSet row) throws SQLException {
        var name = row.getString("department_name");
        return name == null ? null : new InboxEntry.Department(Sql.id(row, "department_id"), name);
    }

    private static InboxEntry.@Nullable Contact contact(ResultSet row) throws SQLException {
        var id = row.getObject("contact_id", UUID.class);
        return id == null
                ? null
                : new InboxEntry.Contact(
                        id,
                        row.getString("contact_name"),
                        row.getString("contact_type"),
                        row.getString("contact_email"));
    }

    private static InboxEntry.@Nullable Assignee assignee(ResultSet row) throws SQLException {
        var id = row.getObject("assignee_id", UUID.class);
        return id == null ? null : new InboxEntry.Assignee(id, row.getString("assignee_name"));
    }

    private static InboxEntry.@Nullable Ticket ticket(ResultSet row) throws SQLException {
        var id = row.getObject("known_ticket", UUID.class);
        return id == null
                ? null
                : new InboxEntry.Ticket(id, row.getString("title"), row.getString("channel_type"));
    }
}
