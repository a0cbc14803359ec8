package org.chatdesk.ticket.availability.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.ticket.availability.KeepMember;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Members from the log. */
@ApplicationScoped
class MemberChangedConsumer {
    private final Inbox inbox;
    private final KeepMember keepMember;

    MemberChangedConsumer(Inbox inbox, KeepMember keepMember) {
        this.inbox = inbox;
        this.keepMember = keepMember;
    }

    @Incoming("member.changed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.MEMBER_CHANGED, keepMember::keep);
    }
}
