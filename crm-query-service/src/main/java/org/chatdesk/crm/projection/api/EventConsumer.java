package org.chatdesk.crm.projection.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.chatdesk.contracts.Topic;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.crm.projection.Project;
import org.chatdesk.kit.inbox.LogConsumer;
import org.chatdesk.kit.log.TopicReader;

/** Every topic that a view is made of. */
@ApplicationScoped
class EventConsumer implements LogConsumer {
    private final Project project;

    EventConsumer(Project project) {
        this.project = project;
    }

    @Override
    public List<TopicReader<?>> readers() {
        return Stream.of(
                        Topics.ORGANIZATION_CHANGED,
                        Topics.MEMBER_CHANGED,
                        Topics.AGENT_AVAILABILITY,
                        Topics.CONTACT_CHANGED,
                        Topics.CONTACT_MERGED,
                        Topics.VISITOR_CREATED,
                        Topics.VISITOR_EXPIRED,
                        Topics.CONVERSATION_CHANGED,
                        Topics.MESSAGE_CREATED,
                        Topics.MESSAGE_CHANGED,
                        Topics.MESSAGE_READ,
                        Topics.SESSION_TRACKED,
                        Topics.TICKET_CREATED,
                        Topics.TICKET_ASSIGNED,
                        Topics.TICKET_CHANGED)
                .<TopicReader<?>>map(this::reader)
                .toList();
    }

    private <P extends Payload> TopicReader<P> reader(Topic<P> topic) {
        return new TopicReader<>(topic, project::event);
    }
}
