package org.chatdesk.notification.reminder.domain;

import java.util.UUID;

/** A contact in a conversation: what reading, reminders and letters are about. */
public record Audience(UUID organization, UUID conversation, UUID contact) {}
