package org.chatdesk.gateway.presence.api;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.gateway.presence.FollowPresence;
import org.chatdesk.gateway.presence.domain.Presences;
import org.chatdesk.kit.log.LogTail;
import org.chatdesk.kit.log.TopicReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hears all instances. It begins as far back as a word counts, so that a new instance knows at once
 * who is there, and reads every organization: whoever asks first must not find an empty house.
 */
@ApplicationScoped
class PresenceTail implements LogTail.Follower {
    private final FollowPresence presence;
    private final LogTail tail;

    PresenceTail(
            FollowPresence presence,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.presence = presence;
        this.tail = new LogTail("presence-tail", bootstrap, clock, this);
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(new TopicReader<>(Topics.PRESENCE_SIGNAL, presence::hear));
    }

    @Override
    public Duration reach() {
        return Presences.SILENCE;
    }

    @Override
    public void polled() {
        presence.expire();
    }

    void start(@Observes StartupEvent event) {
        tail.start();
    }

    void stop(@Observes ShutdownEvent event) {
        tail.stop();
    }
}
