package org.chatdesk.notification.directory.domain;

import java.time.Duration;
import java.util.UUID;

/** Said inside this service and its transaction: reminders are due after this delay from now on. */
public record DelayChanged(UUID organization, Duration reminderDelay) {}
