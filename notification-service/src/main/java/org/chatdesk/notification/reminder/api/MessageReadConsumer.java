package org.chatdesk.notification.reminder.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.notification.reminder.NoticeReading;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Read marks from the log. */
@ApplicationScoped
class MessageReadConsumer {
    private final Inbox inbox;
    private final NoticeReading noticeReading;

    MessageReadConsumer(Inbox inbox, NoticeReading noticeReading) {
        this.inbox = inbox;
        this.noticeReading = noticeReading;
    }

    @Incoming("message.read")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.MESSAGE_READ, noticeReading::notice);
    }
}
