package org.chatdesk.ticket.order.api;

import java.util.UUID;

/** The order stands; its ticket has this id, and is there as soon as the event was consumed. */
record OrderAccepted(String orderId, UUID ticketId) {}
