package org.chatdesk.ticket.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.OrderPlaced;
import org.chatdesk.contracts.event.TicketState.ChannelContact;
import org.chatdesk.contracts.event.TicketState.Kind;
import org.chatdesk.contracts.event.TicketState.Order;
import org.chatdesk.ticket.lifecycle.domain.NewTicket;
import org.chatdesk.ticket.lifecycle.domain.TicketOpening;
import org.chatdesk.ticket.order.domain.OrderDraft;
import org.chatdesk.ticket.order.domain.OrderIntake;
import org.chatdesk.ticket.order.domain.OrderIntake.Accepted;
import org.chatdesk.ticket.order.domain.OrderIntake.Rejected;
import org.chatdesk.ticket.order.domain.TakenOrder;
import org.chatdesk.ticket.order.store.Orders;

/** An order was placed, here or by the host itself: it gets its one ticket. */
@ApplicationScoped
public class OpenOrderTicket {
    private final Orders orders;
    private final TicketOpening opening;

    OpenOrderTicket(Orders orders, TicketOpening opening) {
        this.orders = orders;
        this.opening = opening;
    }

    /** Runs inside the transaction of the event. An order out of bounds is parked, not kept. */
    public void open(Event<OrderPlaced> event) {
        var draft = OrderDraft.of(event.payload());
        switch (OrderIntake.decide(event.organization(), draft)) {
            case Rejected(var faults) ->
                    throw new IllegalArgumentException("Not an order: " + faults);
            case Accepted(var order) -> open(event, order);
        }
    }

    private void open(Event<OrderPlaced> event, OrderPlaced order) {
        var taken = orders.take(event.organization(), order, event.at());
        opening.open(ticket(event.organization(), taken), event.actor());
    }

    private static NewTicket ticket(UUID organization, TakenOrder taken) {
        var order = taken.order();
        return new NewTicket(
                organization,
                taken.ticket(),
                Kind.ORDER,
                order.title() == null ? "Order " + order.orderId() : order.title(),
                new Order(
                        order.orderId(),
                        order.packageName(),
                        order.quantity(),
                        order.amount(),
                        order.currency()),
                order.parties().stream().map(OpenOrderTicket::party).toList());
    }

    private static NewTicket.Party party(OrderPlaced.Party party) {
        return new NewTicket.Party(
                party.role(),
                party.channelType(),
                new ChannelContact(party.contact(), party.name(), party.email()));
    }
}
