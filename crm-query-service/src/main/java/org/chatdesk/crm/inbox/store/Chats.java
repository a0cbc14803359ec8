package org.chatdesk.crm.inbox.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.crm.Sql;
import org.chatdesk.crm.inbox.domain.Chat;

/** What is known of each conversation, locked while it is folded. */
@ApplicationScoped
public class Chats {
    private static final String LOCK =
            "select * from view_chat where organization_id = ? and id = ? for update";
    private static final String BEGIN =
            """
            insert into view_chat (organization_id, id) values (?, ?)
            on conflict (organization_id, id) do nothing
            """;
    private static final String SAVE =
            """
            update view_chat set
                home_version = ?, kind = ?, contact_id = ?, ticket_id = ?, channel = ?,
                standing_version = ?, archived = ?, frozen = ?, anonymised = ?, deleted = ?,
                department_id = ?,
                newest_seq = ?, newest_changed_seq = ?, last_message_at = ?, preview = ?,
                counted_seq = ?, from_contacts = ?, read_seq = ?, read_from_contacts = ?
            where organization_id = ? and id = ?
            """;

    private final Sql sql;

    Chats(Sql sql) {
        this.sql = sql;
    }

    /** The conversation, which nobody else can fold until the transaction ends. */
    public Chat lock(UUID organization, UUID id) {
        return find(organization, id).orElseGet(() -> begin(organization, id));
    }

    private Optional<Chat> find(UUID organization, UUID id) {
        return sql.one(ChatColumns::read, LOCK, organization, id);
    }

    private Chat begin(UUID organization, UUID id) {
        sql.write(BEGIN, organization, id);
        return find(organization, id).orElseThrow();
    }

    public void save(UUID organization, Chat chat) {
        var home = chat.home();
        var standing = chat.standing();
        var newest = chat.newest();
        var written = chat.place() != Chat.Place.NOWHERE;
        sql.write(
                SAVE,
                home.version(),
                home.kind() == null ? null : home.kind().name(),
                home.contact(),
                home.ticket(),
                home.channel(),
                standing.version(),
                standing.archived(),
                standing.frozen(),
                standing.anonymised(),
                standing.deleted(),
                standing.department(),
                newest.version(),
                newest.changed(),
                written ? newest.at() : null,
                written ? newest.preview() : null,
                chat.count().version(),
                chat.count().fromContacts(),
                chat.read().version(),
                chat.read().fromContacts(),
                organization,
                chat.id());
    }
}
