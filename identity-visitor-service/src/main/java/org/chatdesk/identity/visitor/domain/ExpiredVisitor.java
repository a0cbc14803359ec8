package org.chatdesk.identity.visitor.domain;

import java.time.Instant;
import java.util.UUID;

/** A visitor whose time is over. */
public record ExpiredVisitor(UUID organization, UUID contact, Instant expiredAt) {}
