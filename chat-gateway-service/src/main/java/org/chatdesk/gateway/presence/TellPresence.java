package org.chatdesk.gateway.presence;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.PresenceSignal;
import org.chatdesk.contracts.event.PresenceSignal.State;
import org.chatdesk.gateway.fanout.domain.Receiver;
import org.chatdesk.gateway.presence.domain.Attendance;
import org.chatdesk.gateway.presence.domain.OwnSockets;
import org.chatdesk.gateway.presence.domain.OwnSockets.News;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.outbox.EventProducer;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.jboss.logging.Logger;

/**
 * Tells all instances, this one too, whom it has on its sockets. Once a second what is new goes out
 * together, so that nobody can make more signals than that.
 */
@ApplicationScoped
public class TellPresence implements Attendance {
    private static final long BEAT_MILLIS = 1_000;
    private static final Logger LOG = Logger.getLogger(TellPresence.class);

    private final UUID instance = Ids.next();
    private final OwnSockets sockets = new OwnSockets();
    private final AtomicBoolean telling = new AtomicBoolean();
    private final FollowPresence presence;
    private final EventProducer producer;
    private final Clock clock;

    TellPresence(FollowPresence presence, EventProducer producer, Clock clock) {
        this.presence = presence;
        this.producer = producer;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(BEAT_MILLIS, _ -> beat());
    }

    /** Kafka may be away: the event loop does not wait for it, and only one of us does. */
    private void beat() {
        if (telling.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::tell);
        }
    }

    private void tell() {
        try {
            var now = clock.instant();
            sockets.due(now).stream()
                    .collect(Collectors.groupingBy(news -> news.who().organization()))
                    .forEach((organization, news) -> tell(organization, news, now));
        } catch (RuntimeException e) {
            LOG.warnf("Presence was not told: %s", e.getMessage());
        } finally {
            telling.set(false);
        }
    }

    private void tell(UUID organization, List<News> news, Instant now) {
        for (int from = 0; from < news.size(); from += PresenceSignal.MOST) {
            var some = news.subList(from, Math.min(news.size(), from + PresenceSignal.MOST));
            producer.signal(
                    OutboxRecord.of(
                            Topics.PRESENCE_SIGNAL,
                            organization,
                            instance,
                            0,
                            now,
                            Actor.system("gateway"),
                            new PresenceSignal(
                                    instance, some.stream().map(TellPresence::seen).toList())));
        }
    }

    private static PresenceSignal.Seen seen(News news) {
        var who = news.who();
        var departments = news.departments().isEmpty() ? null : news.departments();
        return new PresenceSignal.Seen(
                who.subject(), who.role(), news.state(), news.at(), departments);
    }

    @Override
    public void came(Receiver socket) {
        sockets.came(socket);
    }

    @Override
    public void said(Receiver socket, State state, List<UUID> watched) {
        sockets.said(socket, state);
        presence.watch(socket, watched);
    }

    @Override
    public void left(Receiver socket) {
        sockets.left(socket, clock.instant());
        presence.forget(socket);
    }
}
