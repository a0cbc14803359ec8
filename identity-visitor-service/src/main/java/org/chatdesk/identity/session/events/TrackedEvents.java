package org.chatdesk.identity.session.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.session.domain.Circumstances;
import org.chatdesk.identity.session.domain.Tracked;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;

/** Tells the other services what devices do. */
@ApplicationScoped
public class TrackedEvents {
    private static final Actor WIDGET = Actor.system("widget");

    private final Outbox outbox;

    TrackedEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What a device does has no state of its own: time is its version. */
    public void tracked(List<Tracked> told, Circumstances known) {
        outbox.add(told.stream().map(one -> event(one, known)).toArray(OutboxRecord[]::new));
    }

    /** Under the id under which it was told last, so views know it for the same. */
    public static OutboxRecord event(Tracked tracked, Circumstances known) {
        return OutboxRecord.of(
                tracked.told(),
                Topics.SESSION_TRACKED,
                tracked.organization(),
                tracked.session(),
                tracked.at().toEpochMilli(),
                tracked.at(),
                WIDGET,
                tracked.asEvent(known));
    }
}
