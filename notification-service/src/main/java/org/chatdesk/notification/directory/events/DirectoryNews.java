package org.chatdesk.notification.directory.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.chatdesk.notification.directory.domain.ContactGone;
import org.chatdesk.notification.directory.domain.DelayChanged;

/** Tells the other features of this service at once, inside the transaction. */
@ApplicationScoped
public class DirectoryNews {
    private final Event<DelayChanged> delays;
    private final Event<ContactGone> goings;

    DirectoryNews(Event<DelayChanged> delays, Event<ContactGone> goings) {
        this.delays = delays;
        this.goings = goings;
    }

    public void tell(DelayChanged news) {
        delays.fire(news);
    }

    public void tell(ContactGone news) {
        goings.fire(news);
    }
}
