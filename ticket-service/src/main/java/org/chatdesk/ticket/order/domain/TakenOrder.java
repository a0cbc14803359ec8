package org.chatdesk.ticket.order.domain;

import org.chatdesk.contracts.event.OrderPlaced;
import org.chatdesk.ticket.lifecycle.domain.TicketId;

/**
 * An order that is kept, as it was told first.
 *
 * @param isNew it was not known before this transaction
 */
public record TakenOrder(OrderPlaced order, TicketId ticket, boolean isNew) {}
