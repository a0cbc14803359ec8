package org.chatdesk.ticket.lifecycle.domain;

import java.time.Instant;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.contracts.event.TicketState.Assignee;
import org.chatdesk.contracts.event.TicketState.Status;
import org.jspecify.annotations.Nullable;

/**
 * A ticket where it stands. Each state offers its legal moves and no others:
 *
 * <pre>
 * open ⇄ in_progress → resolved → closed
 * open → resolved, open → closed, in_progress → closed; resolved, closed → open (reopened)
 * </pre>
 *
 * Every move makes the next {@code version}; {@code updatedAt} is when the last one happened, UTC.
 */
public sealed interface Ticket permits Ticket.Live, Resolved, Closed {

    Facts facts();

    long version();

    @Nullable Assignee assignee();

    Instant updatedAt();

    Status status();

    /** Work that is not done: somebody can be put on it. */
    sealed interface Live extends Ticket permits Open, InProgress {

        /** Gives it to an agent, the first or another one. */
        Live assign(Assignee agent, Instant at);

        Resolved resolve(Instant at);

        Closed close(Instant at);
    }

    /** A new ticket, which nobody works on. */
    static Open open(Facts facts) {
        return new Open(facts, 1, null, facts.createdAt());
    }

    /** The ticket as it was kept. */
    static Ticket restore(
            Facts facts, Status status, long version, @Nullable Assignee assignee, Instant at) {
        return switch (status) {
            case OPEN -> new Open(facts, version, assignee, at);
            case IN_PROGRESS -> new InProgress(facts, version, assignee, at);
            case RESOLVED -> new Resolved(facts, version, assignee, at);
            case CLOSED -> new Closed(facts, version, assignee, at);
        };
    }

    /** The whole state, as others are told. */
    default TicketState state() {
        return new TicketState(
                facts().id().value(),
                facts().kind(),
                status(),
                facts().priority(),
                facts().title(),
                assignee(),
                facts().order(),
                facts().channels(),
                facts().createdAt(),
                updatedAt());
    }
}
