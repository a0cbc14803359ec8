package org.chatdesk.notification.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.notification.directory.domain.DelayChanged;
import org.chatdesk.notification.directory.events.DirectoryNews;
import org.chatdesk.notification.directory.store.Organizations;

/** An organization came or changed. */
@ApplicationScoped
public class KeepOrganization {
    private final Organizations organizations;
    private final DirectoryNews news;

    KeepOrganization(Organizations organizations, DirectoryNews news) {
        this.organizations = organizations;
        this.news = news;
    }

    /** Runs inside the transaction of the event. */
    public void keep(Event<OrganizationChanged> event) {
        var state = event.payload();
        if (organizations.keep(event.version(), state)) {
            news.tell(new DelayChanged(state.id(), state.reminderDelay()));
        }
    }
}
