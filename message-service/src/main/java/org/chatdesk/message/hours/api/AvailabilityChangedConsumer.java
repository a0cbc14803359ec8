package org.chatdesk.message.hours.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.LogConsumer;
import org.chatdesk.kit.log.TopicReader;
import org.chatdesk.message.hours.KeepOpenings;

/** Hours that were changed, or worked out further. */
@ApplicationScoped
class AvailabilityChangedConsumer implements LogConsumer {
    private final KeepOpenings openings;

    AvailabilityChangedConsumer(KeepOpenings openings) {
        this.openings = openings;
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(new TopicReader<>(Topics.AVAILABILITY_CHANGED, openings::keep));
    }
}
