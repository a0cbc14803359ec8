package org.chatdesk.ticket.assignment.api;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.ticket.assignment.AssignWaiting;
import org.chatdesk.ticket.assignment.FindQueues;

/** Takes up what one round has left. */
@ApplicationScoped
class QueueTimer {
    private final FindQueues findQueues;
    private final AssignWaiting assignWaiting;
    private final Tenancy tenancy;

    QueueTimer(FindQueues findQueues, AssignWaiting assignWaiting, Tenancy tenancy) {
        this.findQueues = findQueues;
        this.assignWaiting = assignWaiting;
        this.tenancy = tenancy;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (var organization : tenancy.acrossOrganizations(findQueues::find)) {
            tenancy.in(organization, () -> assignWaiting.assign(organization));
        }
    }
}
