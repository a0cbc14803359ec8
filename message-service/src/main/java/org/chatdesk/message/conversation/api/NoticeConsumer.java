package org.chatdesk.message.conversation.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.LogConsumer;
import org.chatdesk.kit.log.TopicReader;
import org.chatdesk.message.conversation.AnnounceTicketMoves;
import org.chatdesk.message.conversation.WelcomeContact;

/** What happens elsewhere that the system says in conversations. */
@ApplicationScoped
class NoticeConsumer implements LogConsumer {
    private final AnnounceTicketMoves moves;
    private final WelcomeContact welcome;

    NoticeConsumer(AnnounceTicketMoves moves, WelcomeContact welcome) {
        this.moves = moves;
        this.welcome = welcome;
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(
                new TopicReader<>(Topics.TICKET_ASSIGNED, moves::assigned),
                new TopicReader<>(Topics.TICKET_CHANGED, moves::changed),
                new TopicReader<>(Topics.ORGANIZATION_CHANGED, welcome::keep),
                new TopicReader<>(Topics.MESSAGE_CREATED, WelcomeContact::isFirst, welcome::welcome)
                        .firstHandOnly());
    }
}
