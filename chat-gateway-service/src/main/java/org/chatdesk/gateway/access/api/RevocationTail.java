package org.chatdesk.gateway.access.api;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.gateway.access.domain.Revocations;
import org.chatdesk.gateway.access.domain.TailProgress;
import org.chatdesk.kit.log.LogTail;
import org.chatdesk.kit.log.TopicReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads who lost access: first what happened in the last eleven minutes, so that a restart forgets
 * nothing, then what happens from now on. After a failure it reads those minutes again.
 */
@ApplicationScoped
class RevocationTail implements TailProgress, LogTail.Follower {

    /** How long the start waits for it; without Kafka calls are then refused until it is there. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = Logger.getLogger(RevocationTail.class);

    private final Revocations revocations;
    private final Clock clock;
    private final LogTail tail;

    RevocationTail(
            Revocations revocations,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.revocations = revocations;
        this.clock = clock;
        this.tail = new LogTail("revocation-tail", bootstrap, clock, this);
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(
                new TopicReader<>(Topics.MEMBER_CHANGED, revocations::member),
                new TopicReader<>(Topics.CONTACT_CHANGED, revocations::contact),
                new TopicReader<>(Topics.VISITOR_EXPIRED, revocations::visitorExpired),
                new TopicReader<>(Topics.CONTACT_MERGED, revocations::contactMerged),
                new TopicReader<>(Topics.ORGANIZATION_CHANGED, revocations::organization));
    }

    @Override
    public Duration reach() {
        return Revocations.REMEMBERED;
    }

    /** Who has no access has none, however often that is told. */
    @Override
    public boolean hearsRetold() {
        return true;
    }

    @Override
    public void polled() {
        revocations.forget(clock.instant());
    }

    /** The port opens after this, so nobody is let in before it is known who may not. */
    void start(@Observes StartupEvent event) {
        start();
        if (!tail.awaitCaughtUp(PATIENCE)) {
            LOG.warn("Kafka is not there: calls with a token are refused until it is");
        }
    }

    void start() {
        tail.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        tail.stop();
    }

    @Override
    public boolean hasCaughtUp() {
        return tail.hasCaughtUp();
    }
}
