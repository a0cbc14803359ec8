package org.chatdesk.crm.customer.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.crm.Sql;

/** In which conversations a contact is, and which of them comes first in the sidebar. */
@ApplicationScoped
public class ContactChats {
    private static final String WRITTEN =
            """
            insert into view_contact_chat as chat
                (organization_id, contact_id, conversation_id, latest_at, wrote)
            values (?, ?, ?, ?, ?)
            on conflict (organization_id, contact_id, conversation_id) do update set
                latest_at = greatest(chat.latest_at, excluded.latest_at),
                wrote = chat.wrote or excluded.wrote
            where not chat.gone
            """;
    private static final String NEWEST_FIRST =
            """
            insert into view_contact as contact
                (organization_id, id, latest_chat, latest_at, wrote)
            values (?, ?, ?, ?, ?)
            on conflict (organization_id, id) do update set
                latest_chat = case when contact.latest_at is null
                        or (excluded.latest_at, excluded.latest_chat)
                            > (contact.latest_at, contact.latest_chat)
                    then excluded.latest_chat else contact.latest_chat end,
                latest_at = greatest(contact.latest_at, excluded.latest_at),
                wrote = contact.wrote or excluded.wrote
            """;
    private static final String GONE =
            """
            insert into view_contact_chat (organization_id, contact_id, conversation_id, gone)
            values (?, ?, ?, true)
            on conflict (organization_id, contact_id, conversation_id) do update set
                gone = true, latest_at = null, wrote = false
            """;
    private static final String COUNT_AGAIN =
            """
            update view_contact contact set
                latest_chat = newest.conversation_id,
                latest_at = newest.latest_at,
                wrote = exists (
                    select from view_contact_chat
                    where organization_id = contact.organization_id
                      and contact_id = contact.id and wrote)
            from (select 1) always
            left join lateral (
                select conversation_id, latest_at from view_contact_chat
                where organization_id = ? and contact_id = ? and not gone
                order by latest_at desc, conversation_id desc limit 1) newest on true
            where contact.organization_id = ? and contact.id = ?
            """;

    private static final String TAKE_ALONG =
            """
            insert into view_contact_chat as chat
                (organization_id, contact_id, conversation_id, latest_at, wrote, gone)
            select organization_id, ?, conversation_id, latest_at, wrote, gone
            from view_contact_chat
            where organization_id = ? and contact_id = ?
            order by conversation_id
            on conflict (organization_id, contact_id, conversation_id) do update set
                gone = chat.gone or excluded.gone,
                latest_at = case when chat.gone or excluded.gone then null
                    else greatest(chat.latest_at, excluded.latest_at) end,
                wrote = not (chat.gone or excluded.gone) and (chat.wrote or excluded.wrote)
            """;

    private final Sql sql;
    private final Contacts contacts;
    private final MergedVisitors merged;

    ContactChats(Sql sql, Contacts contacts, MergedVisitors merged) {
        this.sql = sql;
        this.contacts = contacts;
        this.merged = merged;
    }

    /** Something was written in the conversation, by the contact itself or to it. */
    public void written(
            UUID organization, UUID contact, UUID conversation, Instant at, boolean byContact) {
        if (sql.write(WRITTEN, organization, contact, conversation, at, byContact) == 1) {
            sql.write(NEWEST_FIRST, organization, contact, conversation, at, byContact);
            // Asked under the lock that the line above took: a merge comes before or after it.
            merged.whoNow(organization, contact)
                    .ifPresent(now -> written(organization, now, conversation, at, byContact));
        }
    }

    /** The conversation was deleted for good; what comes late for it is not taken any more. */
    public void gone(UUID organization, UUID contact, UUID conversation) {
        sql.write(GONE, organization, contact, conversation);
        // Locked before it is counted again: the count must see what others have just committed.
        contacts.lock(organization, contact);
        sql.write(COUNT_AGAIN, organization, contact, organization, contact);
        merged.whoNow(organization, contact)
                .ifPresent(now -> gone(organization, now, conversation));
    }

    /** All that the visitor wrote, and what of it comes late, counts for the contact too. */
    public void merge(UUID organization, UUID visitor, UUID contact) {
        contacts.lock(organization, visitor);
        merged.remember(organization, visitor, contact);
        sql.write(TAKE_ALONG, contact, organization, visitor);
        contacts.lock(organization, contact);
        sql.write(COUNT_AGAIN, organization, contact, organization, contact);
    }
}
