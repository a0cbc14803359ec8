package org.chatdesk.message.conversation.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.message.conversation.KeepBlocked;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears who is blocked. */
@ApplicationScoped
class ContactChangedConsumer {
    private final Inbox inbox;
    private final KeepBlocked useCase;

    ContactChangedConsumer(Inbox inbox, KeepBlocked useCase) {
        this.inbox = inbox;
        this.useCase = useCase;
    }

    @Incoming("contact.changed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.CONTACT_CHANGED, useCase::keep);
    }
}
