package org.chatdesk.ticket.lifecycle.domain;

import java.util.UUID;

/** A ticket's id: UUIDv7. */
public record TicketId(UUID value) {}
