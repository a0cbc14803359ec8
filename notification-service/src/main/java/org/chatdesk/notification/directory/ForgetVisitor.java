package org.chatdesk.notification.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.notification.directory.domain.ContactGone;
import org.chatdesk.notification.directory.events.DirectoryNews;
import org.chatdesk.notification.directory.store.Contacts;

/** A visitor's time is over. */
@ApplicationScoped
public class ForgetVisitor {
    private final Contacts contacts;
    private final DirectoryNews news;

    ForgetVisitor(Contacts contacts, DirectoryNews news) {
        this.contacts = contacts;
        this.news = news;
    }

    /** Runs inside the transaction of the event. */
    public void forget(Event<VisitorExpired> event) {
        var contact = event.payload().contact();
        contacts.forgetVisitor(event.organization(), contact);
        news.tell(new ContactGone(event.organization(), contact));
    }
}
