package org.chatdesk.ticket.lifecycle.domain;

import java.time.Instant;
import org.chatdesk.contracts.event.TicketState.Assignee;
import org.chatdesk.contracts.event.TicketState.Status;
import org.jspecify.annotations.Nullable;

/** Done for everybody; its channels can be read but not written. */
public record Closed(Facts facts, long version, @Nullable Assignee assignee, Instant updatedAt)
        implements Ticket {

    @Override
    public Status status() {
        return Status.CLOSED;
    }

    /** It comes back to the same agent; its channels thaw. */
    public Open reopen(Instant at) {
        return new Open(facts, version + 1, assignee, at);
    }
}
