package org.chatdesk.ticket.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.OrderPlaced;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.ticket.lifecycle.domain.TicketId;
import org.chatdesk.ticket.order.domain.OrderDraft;
import org.chatdesk.ticket.order.domain.OrderIntake;
import org.chatdesk.ticket.order.domain.OrderIntake.Accepted;
import org.chatdesk.ticket.order.domain.OrderIntake.Rejected;
import org.chatdesk.ticket.order.events.OrderEvents;
import org.chatdesk.ticket.order.store.Orders;

/** The host's backend tells of an order. Telling it again changes nothing. */
@ApplicationScoped
public class PlaceOrder {
    private static final Refusal ID_REUSED =
            Refusal.conflict("order.id-reused", "Another order has this id.");

    private final Orders orders;
    private final OrderEvents events;
    private final Clock clock;

    PlaceOrder(Orders orders, OrderEvents events, Clock clock) {
        this.orders = orders;
        this.events = events;
        this.clock = clock;
    }

    /** The order's ticket; the order stands, now or from before. */
    @Transactional
    public Result<TicketId> place(Caller.Tenant host, OrderDraft draft) {
        return switch (OrderIntake.decide(host.organization(), draft)) {
            case Rejected(var faults) -> Result.invalid(faults);
            case Accepted(var order) -> take(host, order);
        };
    }

    private Result<TicketId> take(Caller.Tenant host, OrderPlaced order) {
        var at = clock.instant();
        var taken = orders.take(host.organization(), order, at);
        if (!taken.order().equals(order)) {
            return Result.refused(ID_REUSED);
        }
        if (taken.isNew()) {
            events.placed(host.organization(), taken, at, host.actor());
        }
        return Result.done(taken.ticket());
    }
}
