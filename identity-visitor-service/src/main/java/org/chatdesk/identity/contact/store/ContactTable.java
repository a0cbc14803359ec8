package org.chatdesk.identity.contact.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.identity.contact.domain.Contacts;
import org.hibernate.Session;

/** Keeps contacts. */
@ApplicationScoped
public class ContactTable implements PanacheRepositoryBase<ContactRow, ContactRow.Key>, Contacts {
    public static final long FIRST_VERSION = 1;

    private static final String ADD =
            """
            insert into contact
            (organization_id, id, type, external_id, name, email, locale, attributes, version)
            values (:organization, :id, :type, :externalId, :name, :email, :locale,
                    :attributes, :version)
            on conflict do nothing
            """;

    private final Session session;

    ContactTable(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Contact> find(UUID organization, UUID id) {
        return findByIdOptional(new ContactRow.Key(organization, id)).map(ContactRow::toContact);
    }

    /** The contact as it is now, and stays until the transaction ends. */
    public Optional<Contact> lock(UUID organization, UUID id) {
        var key = new ContactRow.Key(organization, id);
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE).map(ContactRow::toContact);
    }

    /** False when somebody else has just added it. */
    public boolean add(Contact contact) {
        return session.createNativeMutationQuery(ADD)
                        .setParameter("organization", contact.organization())
                        .setParameter("id", contact.id())
                        .setParameter("type", contact.type())
                        .setParameter("externalId", contact.externalId(), String.class)
                        .setParameter("name", contact.name())
                        .setParameter("email", contact.email(), String.class)
                        .setParameter("locale", contact.locale())
                        .setParameter("attributes", ContactAttributes.write(contact.attributes()))
                        .setParameter("version", FIRST_VERSION)
                        .executeUpdate()
                == 1;
    }

    /** Saves a contact that is there; returns its new version. */
    public long save(Contact contact) {
        var row = findById(new ContactRow.Key(contact.organization(), contact.id()));
        row.take(contact);
        return row.version;
    }

    @Override
    public long remove(UUID organization, UUID id) {
        var row = findById(new ContactRow.Key(organization, id), LockModeType.PESSIMISTIC_WRITE);
        delete(row);
        return row.version + 1;
    }
}
