package org.chatdesk.ticket.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.chatdesk.ticket.lifecycle.domain.WaitingTickets;

/** Finds the organizations in which tickets wait. */
@ApplicationScoped
public class FindQueues {
    private final WaitingTickets waiting;

    FindQueues(WaitingTickets waiting) {
        this.waiting = waiting;
    }

    @Transactional
    public List<UUID> find() {
        return waiting.organizationsThatWait();
    }
}
