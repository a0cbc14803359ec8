package org.chatdesk.identity.hours.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.kit.telling.Retold;

/** Tells the other services when somebody answers. */
@ApplicationScoped
public class HoursEvents {
    private final Outbox outbox;

    HoursEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The same as it was told last, for those who have lost it. */
    public static OutboxRecord again(
            UUID organization, UUID owner, long version, AvailabilityChanged openings, Instant at) {
        return Retold.of(
                Topics.AVAILABILITY_CHANGED,
                organization,
                owner,
                version,
                at,
                Retold.SOMEBODY,
                openings);
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
