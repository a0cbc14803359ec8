package org.chatdesk.notification.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.notification.directory.domain.Contact;
import org.chatdesk.notification.directory.domain.Directory;
import org.chatdesk.notification.directory.domain.Organization;
import org.chatdesk.notification.directory.store.Contacts;
import org.chatdesk.notification.directory.store.Organizations;

/** Answers other features from the copies. */
@ApplicationScoped
class FindInDirectory implements Directory {
    private final Organizations organizations;
    private final Contacts contacts;

    FindInDirectory(Organizations organizations, Contacts contacts) {
        this.organizations = organizations;
        this.contacts = contacts;
    }

    @Override
    public Optional<Organization> organization(UUID organization) {
        return organizations.find(organization);
    }

    @Override
    public Optional<Contact> contact(UUID organization, UUID contact) {
        return contacts.find(organization, contact);
    }

    @Override
    public Duration holdReminderDelay(UUID organization) {
        return organizations.holdDelay(organization, Organization.DEFAULT_REMINDER_DELAY);
    }
}
