package org.chatdesk.ticket.lifecycle.domain;

import java.util.UUID;

/** Said inside this service, and inside the transaction that opens the ticket. */
public record TicketOpened(UUID organization, TicketId ticket) {}
