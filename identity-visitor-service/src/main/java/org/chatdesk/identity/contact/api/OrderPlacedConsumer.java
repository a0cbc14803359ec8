package org.chatdesk.identity.contact.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.identity.contact.KeepOrderParties;
import org.chatdesk.kit.inbox.LogConsumer;
import org.chatdesk.kit.log.TopicReader;

/** Hears of orders. */
@ApplicationScoped
class OrderPlacedConsumer implements LogConsumer {
    private final KeepOrderParties parties;

    OrderPlacedConsumer(KeepOrderParties parties) {
        this.parties = parties;
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(new TopicReader<>(Topics.ORDER_PLACED, parties::keep));
    }
}
