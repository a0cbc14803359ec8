package org.chatdesk.contracts.event;

import java.time.Instant;
import java.util.UUID;

/** A visitor account came into being; it ends at {@code expiresAt}, exactly. */
public record VisitorCreated(UUID contact, String name, Instant expiresAt) implements Payload {}
