package org.chatdesk.notification.directory.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Looks up organizations and contacts; either may not be known yet. */
public interface Directory {

    Optional<Organization> organization(UUID organization);

    Optional<Contact> contact(UUID organization, UUID contact);

    /**
     * The organization's delay, or the default while it is not known. It cannot change until the
     * transaction ends, so whatever is timed with it is found when it does change.
     */
    Duration holdReminderDelay(UUID organization);
}
