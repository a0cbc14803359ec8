package org.chatdesk.ticket.lifecycle.domain;

import java.time.Instant;
import org.chatdesk.contracts.event.TicketState.Assignee;
import org.chatdesk.contracts.event.TicketState.Status;
import org.jspecify.annotations.Nullable;

/** Somebody works on it. */
public record InProgress(Facts facts, long version, @Nullable Assignee assignee, Instant updatedAt)
        implements Ticket.Live {

    @Override
    public Status status() {
        return Status.IN_PROGRESS;
    }

    @Override
    public InProgress assign(Assignee agent, Instant at) {
        return new InProgress(facts, version + 1, agent, at);
    }

    /** Nobody works on it after all. */
    public Open putBack(Instant at) {
        return new Open(facts, version + 1, assignee, at);
    }

    @Override
    public Resolved resolve(Instant at) {
        return new Resolved(facts, version + 1, assignee, at);
    }

    @Override
    public Closed close(Instant at) {
        return new Closed(facts, version + 1, assignee, at);
    }
}
