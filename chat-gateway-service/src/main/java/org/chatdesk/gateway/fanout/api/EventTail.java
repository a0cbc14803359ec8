package org.chatdesk.gateway.fanout.api;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.gateway.fanout.Fanout;
import org.chatdesk.gateway.fanout.domain.TailState;
import org.chatdesk.kit.log.LogTail;
import org.chatdesk.kit.log.TopicReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Follows the log from its end: what happened before a socket came is in the stores, not here. */
@ApplicationScoped
class EventTail implements TailState, LogTail.Follower {
    private final Fanout fanout;
    private final Clock clock;
    private final LogTail tail;

    EventTail(
            Fanout fanout,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.fanout = fanout;
        this.clock = clock;
        this.tail = new LogTail("event-tail", bootstrap, clock, this);
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(
                new TopicReader<>(
                        Topics.AVAILABILITY_CHANGED,
                        event -> fanout.availability(event, clock.instant())),
                new TopicReader<>(Topics.MESSAGE_CREATED, fanout::message),
                new TopicReader<>(Topics.MESSAGE_CHANGED, fanout::rewritten),
                new TopicReader<>(Topics.CONVERSATION_CHANGED, fanout::conversation),
                new TopicReader<>(Topics.MESSAGE_READ, fanout::read),
                new TopicReader<>(Topics.MESSAGE_DELIVERED, fanout::delivered),
                new TopicReader<>(Topics.NOTE_CHANGED, fanout::note),
                new TopicReader<>(Topics.TYPING_SIGNAL, fanout::typing),
                new TopicReader<>(Topics.TICKET_CREATED, fanout::ticket),
                new TopicReader<>(Topics.TICKET_ASSIGNED, fanout::ticket),
                new TopicReader<>(Topics.TICKET_CHANGED, fanout::ticket));
    }

    @Override
    public boolean concerns(UUID organization) {
        return fanout.concerns(organization);
    }

    @Override
    public void begins() {
        fanout.begins();
    }

    @Override
    public void polled() {
        fanout.flush(clock.instant());
    }

    void start(@Observes StartupEvent event) {
        tail.start();
    }

    void stop(@Observes ShutdownEvent event) {
        tail.stop();
    }

    @Override
    public boolean isFollowing() {
        return tail.isFollowing();
    }
}
