package org.chatdesk.notification.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.notification.directory.store.Contacts;

/** A contact came or changed. */
@ApplicationScoped
public class KeepContact {
    private final Contacts contacts;

    KeepContact(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Runs inside the transaction of the event. */
    public void keep(Event<ContactChanged> event) {
        contacts.keep(event.organization(), event.version(), event.payload());
    }
}
