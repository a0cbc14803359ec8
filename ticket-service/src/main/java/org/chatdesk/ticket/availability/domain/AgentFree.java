package org.chatdesk.ticket.availability.domain;

import java.util.UUID;

/** Said inside this service and its transaction: somebody may have become able to take work. */
public record AgentFree(UUID organization, UUID agent) {}
