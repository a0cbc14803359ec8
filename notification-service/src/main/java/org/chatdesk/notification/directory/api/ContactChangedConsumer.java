package org.chatdesk.notification.directory.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.notification.directory.KeepContact;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Contacts from the log. */
@ApplicationScoped
class ContactChangedConsumer {
    private final Inbox inbox;
    private final KeepContact keepContact;

    ContactChangedConsumer(Inbox inbox, KeepContact keepContact) {
        this.inbox = inbox;
        this.keepContact = keepContact;
    }

    @Incoming("contact.changed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.CONTACT_CHANGED, keepContact::keep);
    }
}
