package org.chatdesk.message.search.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.LogConsumer;
import org.chatdesk.kit.log.TopicReader;
import org.chatdesk.message.search.IndexMessages;

/** Our own messages after their commit, and whose language they are in. */
@ApplicationScoped
class SearchConsumer implements LogConsumer {
    private final IndexMessages index;

    SearchConsumer(IndexMessages index) {
        this.index = index;
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(
                new TopicReader<>(Topics.MESSAGE_CREATED, IndexMessages::isSearched, index::created)
                        .gathering(),
                new TopicReader<>(Topics.MESSAGE_CHANGED, index::changed).gathering(),
                new TopicReader<>(
                        Topics.CONVERSATION_CHANGED, IndexMessages::isLess, index::lessened),
                new TopicReader<>(Topics.CONTACT_CHANGED, index::contact));
    }
}
