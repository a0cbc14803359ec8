package org.chatdesk.gateway.fanout.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.gateway.fanout.Fanout;
import org.chatdesk.gateway.fanout.domain.AheadOfLog;
import org.chatdesk.gateway.fanout.domain.TailState;
import org.chatdesk.kit.log.LogTail;
import org.chatdesk.kit.log.TopicReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Follows the log from its end: what happened before a socket came is in the stores, not here. */
@ApplicationScoped
class EventTail implements TailState, AheadOfLog, LogTail.Follower {
    private static final Logger LOG = Logger.getLogger(EventTail.class);

    private final Fanout fanout;
    private final Clock clock;
    private final LogTail tail;
    private final TopicReader<MessageCreated> ahead;

    EventTail(
            Fanout fanout,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.fanout = fanout;
        this.clock = clock;
        this.ahead = new TopicReader<>(Topics.MESSAGE_CREATED, fanout::messageAhead);
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
    public void created(String event) {
        try {
            ahead.read(event.getBytes(UTF_8));
        } catch (RuntimeException e) {
            LOG.warnf(e, "A message was not pushed ahead of the log, which brings it, too");
        }
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
