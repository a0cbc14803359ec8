package org.chatdesk.contracts.event;

/** A ticket's whole state after a change that is not its creation or assignment. */
public record TicketChanged(TicketState ticket) implements Payload {}
