package org.chatdesk.notification.reminder.domain;

import java.util.OptionalLong;
import java.util.UUID;

/**
 * A run of unread messages that somebody will be reminded of.
 *
 * @param run names this run, and its letter
 * @param attempts how often its letter was tried
 * @param mayHaveArrivedUpTo the last message of a letter that the contact may have got already;
 *     absent while surely nothing has arrived
 */
public record Reminder(
        Audience audience, UUID run, int attempts, OptionalLong mayHaveArrivedUpTo) {}
