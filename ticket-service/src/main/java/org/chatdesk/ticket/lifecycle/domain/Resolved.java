package org.chatdesk.ticket.lifecycle.domain;

import java.time.Instant;
import org.chatdesk.contracts.event.TicketState.Assignee;
import org.chatdesk.contracts.event.TicketState.Status;
import org.jspecify.annotations.Nullable;

/** Done, as the agent sees it; a new message reopens it. */
public record Resolved(Facts facts, long version, @Nullable Assignee assignee, Instant updatedAt)
        implements Ticket {

    @Override
    public Status status() {
        return Status.RESOLVED;
    }

    /** It was not done: the same agent goes on. */
    public Open reopen(Instant at) {
        return new Open(facts, version + 1, assignee, at);
    }

    /** Done for everybody; its channels freeze. */
    public Closed close(Instant at) {
        return new Closed(facts, version + 1, assignee, at);
    }
}
