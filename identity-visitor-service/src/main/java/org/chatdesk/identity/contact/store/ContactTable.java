package org.chatdesk.identity.contact.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.identity.contact.domain.Contacts;
import org.chatdesk.kit.outcome.Versioned;
import org.hibernate.Session;

/** Keeps contacts. */
@ApplicationScoped
public class ContactTable implements PanacheRepositoryBase<ContactRow, ContactRow.Key>, Contacts {
    public static final long FIRST_VERSION = 1;

    private static final String NEXT =
            "organizationId > ?1 or organizationId = ?1 and id > ?2 order by organizationId, id";
    private static final String ADD =
            """
            insert into contact
            (organization_id, id, type, external_id, name, email, locale, attributes, version)
            values (:organization, :id, :type, :externalId, :name, :email, :locale,
                    :attributes, :version)
            on conflict do nothing
            """;

    private static final String REMOVE =
            """
            delete from contact c
            using unnest(cast(:organizations as uuid[]), cast(:contacts as uuid[]))
                as gone(organization_id, id)
            where c.organization_id = gone.organization_id and c.id = gone.id
            returning c.organization_id, c.id, c.version
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

    /** Of all organizations, the next ones by organization and id. */
    public List<Versioned<Contact>> after(UUID organization, UUID id, int most) {
        return find(NEXT, organization, id).page(0, most).stream()
                .map(ContactRow::versioned)
                .toList();
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
    public void speaksWith(UUID organization, UUID contact, UUID department) {
        var key = new ContactRow.Key(organization, contact);
        findById(key, LockModeType.PESSIMISTIC_WRITE).departmentId = department;
    }

    @Override
    public List<Removed> removeAll(List<Contacts.Key> contacts) {
        var organizations = contacts.stream().map(Contacts.Key::organization).toArray(UUID[]::new);
        var ids = contacts.stream().map(Contacts.Key::contact).toArray(UUID[]::new);
        return session.createNativeQuery(REMOVE, Object[].class)
                .addScalar("organization_id", UUID.class)
                .addScalar("id", UUID.class)
                .addScalar("version", Long.class)
                .setParameter("organizations", organizations)
                .setParameter("contacts", ids)
                .getResultStream()
                .map(column ->
                        new Removed((UUID) column[0], (UUID) column[1], (Long) column[2] + 1))
                .toList();
    }

    @Override
    public long remove(UUID organization, UUID id) {
        var row = findById(new ContactRow.Key(organization, id), LockModeType.PESSIMISTIC_WRITE);
        delete(row);
        return row.version + 1;
    }
}
