package org.chatdesk.ticket.order.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.LogConsumer;
import org.chatdesk.kit.log.TopicReader;
import org.chatdesk.ticket.order.OpenOrderTicket;

/** Orders from the log: those taken here, and those the host tells on the topic itself. */
@ApplicationScoped
class OrderPlacedConsumer implements LogConsumer {
    private final OpenOrderTicket openOrderTicket;

    OrderPlacedConsumer(OpenOrderTicket openOrderTicket) {
        this.openOrderTicket = openOrderTicket;
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(new TopicReader<>(Topics.ORDER_PLACED, openOrderTicket::open));
    }
}
