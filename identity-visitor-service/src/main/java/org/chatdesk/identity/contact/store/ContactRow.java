package org.chatdesk.identity.contact.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.kit.outcome.Versioned;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "contact")
@IdClass(ContactRow.Key.class)
class ContactRow {
    @Id UUID organizationId;
    @Id UUID id;
    String type;
    @Nullable String externalId;
    String name;
    @Nullable String email;
    String locale;
    String attributes;
    boolean blocked;
    @Nullable UUID departmentId;
    long version;

    record Key(UUID organizationId, UUID id) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected ContactRow() {}

    /** Becomes this state, which is one version further. */
    void take(Contact contact) {
        type = contact.type();
        name = contact.name();
        email = contact.email();
        locale = contact.locale();
        attributes = ContactAttributes.write(contact.attributes());
        blocked = contact.blocked();
        version++;
    }

    Versioned<Contact> versioned() {
        return new Versioned<>(toContact(), version);
    }

    Contact toContact() {
        return new Contact(
                id,
                organizationId,
                type,
                externalId,
                name,
                email,
                locale,
                ContactAttributes.read(attributes),
                blocked,
                departmentId);
    }
}
