package org.chatdesk.contracts.event;

import java.util.UUID;

/**
 * A visitor turned out to be a contact that the host knows: from now on the visitor's conversations
 * are the contact's.
 */
public record ContactMerged(UUID visitor, UUID contact) implements Payload {}
