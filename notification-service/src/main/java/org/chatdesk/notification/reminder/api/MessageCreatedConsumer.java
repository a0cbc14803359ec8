package org.chatdesk.notification.reminder.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.notification.reminder.ExpectReading;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Messages from the log. */
@ApplicationScoped
class MessageCreatedConsumer {
    private final Inbox inbox;
    private final ExpectReading expectReading;

    MessageCreatedConsumer(Inbox inbox, ExpectReading expectReading) {
        this.inbox = inbox;
        this.expectReading = expectReading;
    }

    @Incoming("message.created")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.MESSAGE_CREATED, expectReading::expect);
    }
}
