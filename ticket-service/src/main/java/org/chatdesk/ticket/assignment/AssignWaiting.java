package org.chatdesk.ticket.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.chatdesk.contracts.event.TicketState.Assignee;
import org.chatdesk.ticket.assignment.domain.Candidate;
import org.chatdesk.ticket.assignment.domain.Rotation;
import org.chatdesk.ticket.assignment.events.AssignmentEvents;
import org.chatdesk.ticket.assignment.store.Rotations;
import org.chatdesk.ticket.availability.domain.Roster;
import org.chatdesk.ticket.lifecycle.domain.Ticket;
import org.chatdesk.ticket.lifecycle.domain.WaitingTickets;

/** Gives what waits in an organization to the agents who are available, turn by turn. */
@ApplicationScoped
public class AssignWaiting {
    /** What is left after a round is taken up by the timer. */
    private static final int TICKETS_A_ROUND = 100;

    private final Rotations rotations;
    private final Roster roster;
    private final WaitingTickets waiting;
    private final AssignmentEvents events;
    private final Clock clock;

    AssignWaiting(
            Rotations rotations,
            Roster roster,
            WaitingTickets waiting,
            AssignmentEvents events,
            Clock clock) {
        this.rotations = rotations;
        this.roster = roster;
        this.waiting = waiting;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void assign(UUID organization) {
        var rotation = rotations.hold(organization, () -> roster.available(organization));
        if (rotation.next().isEmpty()) {
            return;
        }
        for (var ticket : waiting.claim(organization, TICKETS_A_ROUND)) {
            rotation = assign(ticket, rotation, rotation.next().orElseThrow());
        }
    }

    private Rotation assign(Ticket.Live ticket, Rotation rotation, Candidate chosen) {
        var agent = chosen.agent();
        var assigned = ticket.assign(new Assignee(agent.id(), agent.name()), clock.instant());
        var after = rotation.after(chosen);
        waiting.keep(assigned);
        rotations.give(ticket.facts().organization(), agent.id(), after.turn());
        events.assigned(assigned, agent);
        return after;
    }
}
