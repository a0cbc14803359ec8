package org.chatdesk.ticket.availability.domain;

import java.util.UUID;

/** A member who can be given work. */
public record Agent(UUID id, String name) {}
