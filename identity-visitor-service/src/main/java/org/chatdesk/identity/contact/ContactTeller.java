package org.chatdesk.identity.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.identity.contact.events.ContactEvents;
import org.chatdesk.identity.contact.store.ContactTable;
import org.chatdesk.kit.outcome.Versioned;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;

/** Tells of contacts as they are, visitors among them. */
@ApplicationScoped
class ContactTeller implements Teller {
    private final ContactTable contacts;
    private final Clock clock;

    ContactTeller(ContactTable contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public long count() {
        return contacts.count();
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        return contacts.after(after.organization(), after.id(), most).stream()
                .map(this::told)
                .toList();
    }

    private ToldRow told(Versioned<Contact> known) {
        var contact = known.value();
        return new ToldRow(
                Place.of(contact.organization(), contact.id()),
                ContactEvents.again(contact, known.version(), clock.instant()));
    }
}
