package org.chatdesk.message.conversation.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.LogConsumer;
import org.chatdesk.kit.log.TopicReader;
import org.chatdesk.message.conversation.EndVisitor;
import org.chatdesk.message.conversation.FreezeTicketChannels;
import org.chatdesk.message.conversation.KeepBlocked;
import org.chatdesk.message.conversation.KeepEditWindow;
import org.chatdesk.message.conversation.MergeVisitor;
import org.chatdesk.message.conversation.OpenTicketChannels;

/** What happens to contacts and tickets happens to their conversations. */
@ApplicationScoped
class ConversationConsumer implements LogConsumer {
    private final OpenTicketChannels openChannels;
    private final FreezeTicketChannels freezeChannels;
    private final EndVisitor endVisitor;
    private final MergeVisitor mergeVisitor;
    private final KeepBlocked keepBlocked;
    private final KeepEditWindow keepEditWindow;

    ConversationConsumer(
            OpenTicketChannels openChannels,
            FreezeTicketChannels freezeChannels,
            EndVisitor endVisitor,
            MergeVisitor mergeVisitor,
            KeepBlocked keepBlocked,
            KeepEditWindow keepEditWindow) {
        this.openChannels = openChannels;
        this.freezeChannels = freezeChannels;
        this.endVisitor = endVisitor;
        this.mergeVisitor = mergeVisitor;
        this.keepBlocked = keepBlocked;
        this.keepEditWindow = keepEditWindow;
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(
                new TopicReader<>(Topics.TICKET_CREATED, openChannels::open),
                // Told again it would thaw what was frozen for another reason.
                new TopicReader<>(Topics.TICKET_CHANGED, freezeChannels::follow).firstHandOnly(),
                new TopicReader<>(Topics.VISITOR_EXPIRED, endVisitor::end),
                new TopicReader<>(Topics.CONTACT_MERGED, mergeVisitor::merge),
                new TopicReader<>(Topics.CONTACT_CHANGED, keepBlocked::keep),
                new TopicReader<>(Topics.ORGANIZATION_CHANGED, keepEditWindow::keep));
    }
}
