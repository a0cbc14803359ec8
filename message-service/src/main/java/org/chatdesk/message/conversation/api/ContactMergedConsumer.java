package org.chatdesk.message.conversation.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.message.conversation.MergeVisitor;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Visitors who turned out to be contacts take their conversations along. */
@ApplicationScoped
class ContactMergedConsumer {
    private final Inbox inbox;
    private final MergeVisitor useCase;

    ContactMergedConsumer(Inbox inbox, MergeVisitor useCase) {
        this.inbox = inbox;
        this.useCase = useCase;
    }

    @Incoming("contact.merged")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.CONTACT_MERGED, useCase::merge);
    }
}
