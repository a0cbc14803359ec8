package org.chatdesk.message.conversation.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.message.conversation.OpenTicketChannels;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** New tickets bring their channels. */
@ApplicationScoped
class TicketCreatedConsumer {
    private final Inbox inbox;
    private final OpenTicketChannels useCase;

    TicketCreatedConsumer(Inbox inbox, OpenTicketChannels useCase) {
        this.inbox = inbox;
        this.useCase = useCase;
    }

    @Incoming("ticket.created")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.TICKET_CREATED, useCase::open);
    }
}
