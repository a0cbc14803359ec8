package org.chatdesk.ticket.order.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.ticket.order.OpenOrderTicket;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Orders from the log: those taken here, and those the host tells on the topic itself. */
@ApplicationScoped
class OrderPlacedConsumer {
    private final Inbox inbox;
    private final OpenOrderTicket openOrderTicket;

    OrderPlacedConsumer(Inbox inbox, OpenOrderTicket openOrderTicket) {
        this.inbox = inbox;
        this.openOrderTicket = openOrderTicket;
    }

    @Incoming("order.placed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.ORDER_PLACED, openOrderTicket::open);
    }
}
