package org.chatdesk.ticket.lifecycle.domain;

import java.util.List;
import java.util.UUID;

/** Tickets that nobody works on yet, for the feature that changes that. */
public interface WaitingTickets {

    /**
     * Those whose turn is next, most urgent first, then oldest. They are locked until the
     * transaction ends; what somebody else holds is left out.
     */
    List<Ticket.Live> claim(UUID organization, int most);

    /** Keeps a claimed ticket after it was assigned. */
    void keep(Ticket.Live assigned);

    /** Organizations in which a ticket waits. Needs sight of all organizations. */
    List<UUID> organizationsThatWait();
}
