package org.chatdesk.message.note.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.kit.inbox.LogConsumer;
import org.chatdesk.kit.log.TopicReader;
import org.chatdesk.message.note.FollowNotes;

/** Members who can be mentioned, and conversations that are gone. */
@ApplicationScoped
class NoteConsumer implements LogConsumer {
    private final FollowNotes follow;

    NoteConsumer(FollowNotes follow) {
        this.follow = follow;
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(
                new TopicReader<>(Topics.MEMBER_CHANGED, follow::member),
                new TopicReader<>(
                        Topics.CONVERSATION_CHANGED,
                        ConversationChanged::deleted,
                        follow::deleted));
    }
}
