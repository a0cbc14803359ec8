package org.chatdesk.notification.directory.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.notification.directory.ForgetVisitor;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Ends of visitors from the log. */
@ApplicationScoped
class VisitorExpiredConsumer {
    private final Inbox inbox;
    private final ForgetVisitor forgetVisitor;

    VisitorExpiredConsumer(Inbox inbox, ForgetVisitor forgetVisitor) {
        this.inbox = inbox;
        this.forgetVisitor = forgetVisitor;
    }

    @Incoming("visitor.expired")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.VISITOR_EXPIRED, forgetVisitor::forget);
    }
}
