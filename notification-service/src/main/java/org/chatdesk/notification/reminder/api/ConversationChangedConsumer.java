package org.chatdesk.notification.reminder.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.notification.reminder.NoticeArchiving;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Conversations from the log. */
@ApplicationScoped
class ConversationChangedConsumer {
    private final Inbox inbox;
    private final NoticeArchiving noticeArchiving;

    ConversationChangedConsumer(Inbox inbox, NoticeArchiving noticeArchiving) {
        this.inbox = inbox;
        this.noticeArchiving = noticeArchiving;
    }

    @Incoming("conversation.changed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.CONVERSATION_CHANGED, noticeArchiving::notice);
    }
}
