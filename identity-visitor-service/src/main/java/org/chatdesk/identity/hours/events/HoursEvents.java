package org.chatdesk.identity.hours.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;

/** Tells the other services when somebody answers. */
@ApplicationScoped
public class HoursEvents {
    private final Outbox outbox;

    HoursEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** {@code owner} is the department, or the organization itself. */
    public void changed(
            UUID organization,
            UUID owner,
            long version,
            AvailabilityChanged openings,
            Actor actor,
            Instant at) {
        outbox.add(
                OutboxRecord.of(
                        Topics.AVAILABILITY_CHANGED,
                        organization,
                        owner,
                        version,
                        at,
                        actor,
                        openings));
    }
}
