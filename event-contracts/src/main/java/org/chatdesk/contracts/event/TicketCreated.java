package org.chatdesk.contracts.event;

/** A ticket came into being; its channels' conversations are made from this. */
public record TicketCreated(TicketState ticket) implements Payload {}
