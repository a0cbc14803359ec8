package org.chatdesk.notification.invitation.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.LogConsumer;
import org.chatdesk.kit.log.TopicReader;
import org.chatdesk.notification.invitation.ExpectLetter;

/** Invitations from the log. */
@ApplicationScoped
class MemberInvitedConsumer implements LogConsumer {
    private final ExpectLetter expectLetter;

    MemberInvitedConsumer(ExpectLetter expectLetter) {
        this.expectLetter = expectLetter;
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(new TopicReader<>(Topics.MEMBER_INVITED, expectLetter::expect));
    }
}
