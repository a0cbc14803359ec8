package org.chatdesk.notification.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.notification.directory.domain.Contact;

/** The copies of contacts. */
@ApplicationScoped
public class Contacts {
    private static final String KEEP =
            """
            insert into contact
                (organization_id, id, version, type, name, email, locale, gone)
            values (?, ?, ?, ?, ?, ?, ?, false)
            on conflict (organization_id, id) do update
            set version = excluded.version, type = excluded.type, name = excluded.name,
                email = excluded.email, locale = excluded.locale
            where excluded.version > contact.version and not contact.gone
            """;
    // Stays as a mark, so that no late state brings the contact back; nothing personal is left.
    private static final String FORGET =
            """
            insert into contact
                (organization_id, id, version, type, name, email, locale, gone)
            values (?, ?, 0, ?, '', null, '', true)
            on conflict (organization_id, id) do update
            set name = '', email = null, gone = true
            """;
    private static final String FIND =
            """
            select type, name, email, locale, gone from contact
            where organization_id = ? and id = ?
            """;

    private final DataSource database;

    Contacts(DataSource database) {
        this.database = database;
    }

    /** Keeps the newer state. */
    public void keep(UUID organization, long version, ContactChanged state) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(KEEP)) {
            upsert.setObject(1, organization);
            upsert.setObject(2, state.id());
            upsert.setLong(3, version);
            upsert.setString(4, state.type());
            upsert.setString(5, state.name());
            upsert.setString(6, state.email());
            upsert.setString(7, state.locale());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The contact could not be kept", e);
        }
    }

    public void forgetVisitor(UUID organization, UUID contact) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(FORGET)) {
            upsert.setObject(1, organization);
            upsert.setObject(2, contact);
            upsert.setString(3, ContactChanged.VISITOR);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The visitor could not be forgotten", e);
        }
    }

    public Optional<Contact> find(UUID organization, UUID contact) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(FIND)) {
            select.setObject(1, organization);
            select.setObject(2, contact);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Contact(
                                        contact,
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getBoolean(5)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The contact could not be read", e);
        }
    }
}
