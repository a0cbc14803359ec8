package org.chatdesk.ticket.order.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.ticket.order.domain.TakenOrder;

/** Tells of orders. The host's ids are no UUIDs, so an order goes under its ticket's id. */
@ApplicationScoped
public class OrderEvents {
    private static final long ONLY_VERSION = 1;

    private final Outbox outbox;

    OrderEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void placed(UUID organization, TakenOrder taken, Instant at, Actor actor) {
        outbox.add(
                OutboxRecord.of(
                        Topics.ORDER_PLACED,
                        organization,
                        taken.ticket().value(),
                        ONLY_VERSION,
                        at,
                        actor,
                        taken.order()));
    }
}
