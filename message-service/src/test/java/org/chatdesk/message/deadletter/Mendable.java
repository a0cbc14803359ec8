package org.chatdesk.message.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.TicketAssigned;
import org.chatdesk.kit.inbox.LogConsumer;
import org.chatdesk.kit.log.TopicReader;

/** A consumer with a bug that hits the tickets of some organizations, until it is mended. */
@ApplicationScoped
public class Mendable implements LogConsumer {
    private final Set<UUID> broken = ConcurrentHashMap.newKeySet();

    public void breakFor(UUID organization) {
        broken.add(organization);
    }

    public void mend(UUID organization) {
        broken.remove(organization);
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(new TopicReader<>(Topics.TICKET_ASSIGNED, this::read));
    }

    private void read(Event<TicketAssigned> event) {
        if (broken.contains(event.organization())) {
            throw new IllegalStateException("Cannot read " + event.organization());
        }
    }
}
