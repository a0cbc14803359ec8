package org.chatdesk.contracts.event;

import java.util.UUID;

/** A ticket was given to an agent; {@code ticket} is its whole state after that. */
public record TicketAssigned(TicketState ticket, UUID agent) implements Payload {}
