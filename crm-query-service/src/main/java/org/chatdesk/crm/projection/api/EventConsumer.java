package org.chatdesk.crm.projection.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topic;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.crm.projection.Project;
import org.chatdesk.kit.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Every topic that a view is made of. */
@ApplicationScoped
@Blocking
class EventConsumer {
    private final Inbox inbox;
    private final Project project;

    EventConsumer(Inbox inbox, Project project) {
        this.inbox = inbox;
        this.project = project;
    }

    @Incoming("organization.changed")
    void onOrganizationChanged(ConsumerRecord<String, byte[]> message) {
        accept(message, Topics.ORGANIZATION_CHANGED);
    }

    @Incoming("member.changed")
    void onMemberChanged(ConsumerRecord<String, byte[]> message) {
        accept(message, Topics.MEMBER_CHANGED);
    }

    @Incoming("agent.availability")
    void onAgentAvailability(ConsumerRecord<String, byte[]> message) {
        accept(message, Topics.AGENT_AVAILABILITY);
    }

    @Incoming("contact.changed")
    void onContactChanged(ConsumerRecord<String, byte[]> message) {
        accept(message, Topics.CONTACT_CHANGED);
    }

    @Incoming("contact.merged")
    void onContactMerged(ConsumerRecord<String, byte[]> message) {
        accept(message, Topics.CONTACT_MERGED);
    }

    @Incoming("session.tracked")
    void onSessionTracked(ConsumerRecord<String, byte[]> message) {
        accept(message, Topics.SESSION_TRACKED);
    }

    @Incoming("visitor.created")
    void onVisitorCreated(ConsumerRecord<String, byte[]> message) {
        accept(message, Topics.VISITOR_CREATED);
    }

    @Incoming("visitor.expired")
    void onVisitorExpired(ConsumerRecord<String, byte[]> message) {
        accept(message, Topics.VISITOR_EXPIRED);
    }

    @Incoming("conversation.changed")
    void onConversationChanged(ConsumerRecord<String, byte[]> message) {
        accept(message, Topics.CONVERSATION_CHANGED);
    }

    @Incoming("message.created")
    void onMessageCreated(ConsumerRecord<String, byte[]> message) {
        accept(message, Topics.MESSAGE_CREATED);
    }

    @Incoming("message.read")
    void onMessageRead(ConsumerRecord<String, byte[]> message) {
        accept(message, Topics.MESSAGE_READ);
    }

    @Incoming("ticket.created")
    void onTicketCreated(ConsumerRecord<String, byte[]> message) {
        accept(message, Topics.TICKET_CREATED);
    }

    @Incoming("ticket.assigned")
    void onTicketAssigned(ConsumerRecord<String, byte[]> message) {
        accept(message, Topics.TICKET_ASSIGNED);
    }

    @Incoming("ticket.changed")
    void onTicketChanged(ConsumerRecord<String, byte[]> message) {
        accept(message, Topics.TICKET_CHANGED);
    }

    private void accept(ConsumerRecord<String, byte[]> message, Topic<? extends Payload> topic) {
        inbox.accept(message, topic, project::event);
    }
}
