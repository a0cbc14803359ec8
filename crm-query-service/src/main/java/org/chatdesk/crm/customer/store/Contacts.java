package org.chatdesk.crm.customer.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.crm.Sql;
import org.chatdesk.crm.customer.domain.Contact;

/** What is known of each contact, locked while it is folded. */
@ApplicationScoped
public class Contacts {
    private static final String LOCK =
            """
            select id, version, type, name, email, former from view_contact
            where organization_id = ? and id = ? for update
            """;
    private static final String BEGIN =
            """
            insert into view_contact (organization_id, id) values (?, ?)
            on conflict (organization_id, id) do nothing
            """;
    private static final String SAVE =
            """
            update view_contact set version = ?, type = ?, name = ?, email = ?, former = ?
            where organization_id = ? and id = ?
            """;

    private final Sql sql;

    Contacts(Sql sql) {
        this.sql = sql;
    }

    /** The contact, which nobody else can fold until the transaction ends. */
    public Contact lock(UUID organization, UUID id) {
        return find(organization, id).orElseGet(() -> begin(organization, id));
    }

    private Optional<Contact> find(UUID organization, UUID id) {
        return sql.one(Contacts::read, LOCK, organization, id);
    }

    private Contact begin(UUID organization, UUID id) {
        sql.write(BEGIN, organization, id);
        return find(organization, id).orElseThrow();
    }

    public void save(UUID organization, Contact contact) {
        sql.write(
                SAVE,
                contact.version(),
                contact.type(),
                contact.name(),
                contact.email(),
                contact.former(),
                organization,
                contact.id());
    }

    private static Contact read(ResultSet row) throws SQLException {
        return new Contact(
                Sql.id(row, "id"),
                row.getLong("version"),
                row.getString("type"),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("former"));
    }
}
