package org.chatdesk.message.conversation.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.message.conversation.EndVisitor;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Visitors whose time is over leave their conversations. */
@ApplicationScoped
class VisitorExpiredConsumer {
    private final Inbox inbox;
    private final EndVisitor useCase;

    VisitorExpiredConsumer(Inbox inbox, EndVisitor useCase) {
        this.inbox = inbox;
        this.useCase = useCase;
    }

    @Incoming("visitor.expired")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.VISITOR_EXPIRED, useCase::end);
    }
}
