package org.chatdesk.identity.contact.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.kit.telling.Retold;

/** Tells the other services what a contact is like now. */
@ApplicationScoped
public class ContactEvents {
    private final Outbox outbox;

    ContactEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void changed(Contact contact, long version, Actor actor, Instant at) {
        outbox.add(
                OutboxRecord.of(
                        Topics.CONTACT_CHANGED,
                        contact.organization(),
                        contact.id(),
                        version,
                        at,
                        actor,
                        payload(contact)));
    }

    /** The same of a contact as they are, for those who have lost what they heard. */
    public static OutboxRecord again(Contact contact, long version, Instant at) {
        return Retold.of(
                Topics.CONTACT_CHANGED,
                contact.organization(),
                contact.id(),
                version,
                at,
                Retold.SOMEBODY,
                payload(contact));
    }

    private static ContactChanged payload(Contact contact) {
        return new ContactChanged(
                contact.id(),
                contact.type(),
                contact.externalId(),
                contact.name(),
                contact.email(),
                contact.locale(),
                contact.blocked(),
                contact.attributes().isEmpty() ? null : contact.attributes());
    }
}
