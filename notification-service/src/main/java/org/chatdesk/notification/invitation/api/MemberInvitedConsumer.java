package org.chatdesk.notification.invitation.api;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.Inbox;
import org.chatdesk.notification.invitation.ExpectLetter;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Invitations from the log. */
@ApplicationScoped
class MemberInvitedConsumer {
    private final Inbox inbox;
    private final ExpectLetter expectLetter;

    MemberInvitedConsumer(Inbox inbox, ExpectLetter expectLetter) {
        this.inbox = inbox;
        this.expectLetter = expectLetter;
    }

    @Incoming("member.invited")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.accept(message, Topics.MEMBER_INVITED, expectLetter::expect);
    }
}
