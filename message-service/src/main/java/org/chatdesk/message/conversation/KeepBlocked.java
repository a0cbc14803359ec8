package org.chatdesk.message.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.message.conversation.store.BlockedContacts;

/** Remembers which contacts may not write (I14). */
@ApplicationScoped
public class KeepBlocked {
    private final BlockedContacts blocked;

    KeepBlocked(BlockedContacts blocked) {
        this.blocked = blocked;
    }

    public void keep(Event<ContactChanged> event) {
        if (event.payload().blocked()) {
            blocked.block(event.organization(), event.aggregate(), event.version());
        } else {
            blocked.unblock(event.organization(), event.aggregate(), event.version());
        }
    }
}
