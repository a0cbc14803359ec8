package org.chatdesk.ticket.lifecycle.domain;

import java.time.Instant;
import org.chatdesk.contracts.event.TicketState.Assignee;
import org.chatdesk.contracts.event.TicketState.Status;
import org.jspecify.annotations.Nullable;

/** Waits for an agent, or for the agent to begin. */
public record Open(Facts facts, long version, @Nullable Assignee assignee, Instant updatedAt)
        implements Ticket.Live {

    @Override
    public Status status() {
        return Status.OPEN;
    }

    @Override
    public Open assign(Assignee agent, Instant at) {
        return new Open(facts, version + 1, agent, at);
    }

    /** An agent has begun. */
    public InProgress start(Instant at) {
        return new InProgress(facts, version + 1, assignee, at);
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
