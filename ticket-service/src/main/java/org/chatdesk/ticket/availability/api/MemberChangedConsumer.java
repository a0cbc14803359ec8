package org.chatdesk.ticket.availability.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.LogConsumer;
import org.chatdesk.kit.log.TopicReader;
import org.chatdesk.ticket.availability.KeepMember;

/** Members from the log. */
@ApplicationScoped
class MemberChangedConsumer implements LogConsumer {
    private final KeepMember keepMember;

    MemberChangedConsumer(KeepMember keepMember) {
        this.keepMember = keepMember;
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(new TopicReader<>(Topics.MEMBER_CHANGED, keepMember::keep));
    }
}
