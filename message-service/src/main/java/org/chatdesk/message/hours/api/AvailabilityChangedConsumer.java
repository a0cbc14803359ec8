package org.chatdesk.message.hours.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.message.hours.KeepOpenings;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hours that were changed, or worked out further. */
@ApplicationScoped
class AvailabilityChangedConsumer {
    private final Inbox inbox;
    private final KeepOpenings useCase;

    AvailabilityChangedConsumer(Inbox inbox, KeepOpenings useCase) {
        this.inbox = inbox;
        this.useCase = useCase;
    }

    @Incoming("availability.changed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.AVAILABILITY_CHANGED, useCase::keep);
    }
}
