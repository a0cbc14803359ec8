package org.chatdesk.notification.reminder.domain;

import java.util.List;
import java.util.Optional;
import org.chatdesk.notification.directory.domain.Contact;
import org.chatdesk.notification.directory.domain.Organization;

/**
 * All that decides about a reminder whose time has come.
 *
 * @param unread what the contact has still not read, in order
 * @param archived nobody waits for the contact any more
 * @param organization absent while it was not heard of yet; so is {@code contact}
 */
public record Situation(
        List<Unread> unread,
        boolean archived,
        Optional<Organization> organization,
        Optional<Contact> contact) {

    public Situation {
        unread = List.copyOf(unread);
    }
}
