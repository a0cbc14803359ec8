package org.chatdesk.identity.contact.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.identity.contact.KeepOrderParties;
import org.chatdesk.kit.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of orders. */
@ApplicationScoped
class OrderPlacedConsumer {
    private final Inbox inbox;
    private final KeepOrderParties parties;

    OrderPlacedConsumer(Inbox inbox, KeepOrderParties parties) {
        this.inbox = inbox;
        this.parties = parties;
    }

    @Incoming("order.placed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.ORDER_PLACED, parties::keep);
    }
}
