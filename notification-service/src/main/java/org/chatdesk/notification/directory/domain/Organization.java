package org.chatdesk.notification.directory.domain;

import java.time.Duration;
import java.util.UUID;

/**
 * An organization as mails know it.
 *
 * @param site where its customers meet the widget
 * @param locale BCP 47 language tag
 * @param reminderDelay how long a member's message may stay unread before a mail goes out
 */
public record Organization(
        UUID id, String name, String site, String locale, Duration reminderDelay) {

    /** Holds while the organization's own delay is not known. */
    public static final Duration DEFAULT_REMINDER_DELAY = Duration.ofMinutes(5);
}
