package org.chatdesk.identity.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.identity.contact.domain.ContactKeeper;
import org.chatdesk.identity.contact.domain.HostProfile;
import org.chatdesk.identity.contact.events.ContactEvents;
import org.chatdesk.identity.contact.store.ContactTable;
import org.chatdesk.identity.organization.domain.Organization;

/** Creates or updates a contact. */
@ApplicationScoped
class KeepContact implements ContactKeeper {
    private final ContactTable contacts;
    private final ContactEvents events;

    KeepContact(ContactTable contacts, ContactEvents events) {
        this.contacts = contacts;
        this.events = events;
    }

    @Override
    @Transactional
    public Contact keep(Organization organization, HostProfile profile, Actor actor, Instant at) {
        var id = ContactId.of(organization.id(), profile.externalId());
        var known = contacts.lock(organization.id(), id);
        if (known.isEmpty()) {
            var first = profile.applyTo(null, organization);
            if (contacts.add(first)) {
                events.changed(first, ContactTable.FIRST_VERSION, actor, at);
                return first;
            }
            known = contacts.lock(organization.id(), id);
        }
        var before = known.orElseThrow();
        var after = profile.applyTo(before, organization);
        if (!after.equals(before)) {
            events.changed(after, contacts.save(after), actor, at);
        }
        return after;
    }

    @Override
    @Transactional
    public Optional<Contact> setBlocked(
            UUID organization, UUID id, boolean blocked, Actor actor, Instant at) {
        return contacts.lock(organization, id).map(before -> with(before, blocked, actor, at));
    }

    private Contact with(Contact before, boolean blocked, Actor actor, Instant at) {
        var after = before.withBlocked(blocked);
        if (!after.equals(before)) {
            events.changed(after, contacts.save(after), actor, at);
        }
        return after;
    }

    @Override
    @Transactional
    public void add(Contact contact, Actor actor, Instant at) {
        if (!contacts.add(contact)) {
            throw new IllegalStateException("There is such a contact already: " + contact.id());
        }
        events.changed(contact, ContactTable.FIRST_VERSION, actor, at);
    }
}
