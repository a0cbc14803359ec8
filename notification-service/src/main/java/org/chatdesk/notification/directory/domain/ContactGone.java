package org.chatdesk.notification.directory.domain;

import java.util.UUID;

/** Said inside this service and its transaction: nothing may be sent to the contact any more. */
public record ContactGone(UUID organization, UUID contact) {}
