package org.chatdesk.ticket.availability.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.AgentAvailability;
import org.chatdesk.contracts.event.AgentAvailability.Status;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.ticket.availability.domain.AgentFree;

/** Tells of agents: the other services through the outbox, the assignment at once. */
@ApplicationScoped
public class AvailabilityEvents {
    private final Outbox outbox;
    private final Event<AgentFree> inside;
    private final Clock clock;

    AvailabilityEvents(Outbox outbox, Event<AgentFree> inside, Clock clock) {
        this.outbox = outbox;
        this.inside = inside;
        this.clock = clock;
    }

    public void said(UUID organization, UUID agent, Status status, long version, Actor actor) {
        outbox.add(
                OutboxRecord.of(
                        Topics.AGENT_AVAILABILITY,
                        organization,
                        agent,
                        version,
                        clock.instant(),
                        actor,
                        new AgentAvailability(agent, status)));
    }

    public void free(UUID organization, UUID agent) {
        inside.fire(new AgentFree(organization, agent));
    }
}
