package org.chatdesk.message.conversation.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.message.conversation.FreezeTicketChannels;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Closed tickets freeze their channels, reopened ones thaw them. */
@ApplicationScoped
class TicketChangedConsumer {
    private final Inbox inbox;
    private final FreezeTicketChannels useCase;

    TicketChangedConsumer(Inbox inbox, FreezeTicketChannels useCase) {
        this.inbox = inbox;
        this.useCase = useCase;
    }

    @Incoming("ticket.changed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.TICKET_CHANGED, useCase::follow);
    }
}
