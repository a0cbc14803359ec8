package org.chatdesk.ticket.assignment.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.chatdesk.ticket.assignment.AssignWaiting;
import org.chatdesk.ticket.availability.domain.AgentFree;
import org.chatdesk.ticket.lifecycle.domain.TicketOpened;

/** Looks at the queue whenever it may move, in the transaction that moves it. */
@ApplicationScoped
class QueueObserver {
    private final AssignWaiting assignWaiting;

    QueueObserver(AssignWaiting assignWaiting) {
        this.assignWaiting = assignWaiting;
    }

    void on(@Observes TicketOpened opened) {
        assignWaiting.assign(opened.organization());
    }

    void on(@Observes AgentFree free) {
        assignWaiting.assign(free.organization());
    }
}
