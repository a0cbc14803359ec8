package org.chatdesk.notification.directory.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.notification.directory.KeepOrganization;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Organizations from the log. */
@ApplicationScoped
class OrganizationChangedConsumer {
    private final Inbox inbox;
    private final KeepOrganization keepOrganization;

    OrganizationChangedConsumer(Inbox inbox, KeepOrganization keepOrganization) {
        this.inbox = inbox;
        this.keepOrganization = keepOrganization;
    }

    @Incoming("organization.changed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.ORGANIZATION_CHANGED, keepOrganization::keep);
    }
}
