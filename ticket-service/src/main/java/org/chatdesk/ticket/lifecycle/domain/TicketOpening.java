package org.chatdesk.ticket.lifecycle.domain;

import org.chatdesk.contracts.event.Actor;

/** Opens tickets for other features, inside their transaction. */
public interface TicketOpening {

    /** Opens the ticket; one that is open already stays as it is. */
    void open(NewTicket ticket, Actor actor);
}
