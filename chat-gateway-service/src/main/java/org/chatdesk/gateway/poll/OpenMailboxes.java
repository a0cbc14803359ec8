package org.chatdesk.gateway.poll;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.gateway.fanout.domain.Receivers;
import org.chatdesk.gateway.poll.domain.Mailbox;
import org.chatdesk.gateway.poll.domain.PollRefusals;
import org.chatdesk.gateway.poll.domain.Visits;
import org.chatdesk.gateway.presence.domain.Attendance;
import org.chatdesk.gateway.socket.domain.Admission;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.jspecify.annotations.Nullable;

/** The mailboxes of this instance. One clock beats for all of them. */
@ApplicationScoped
class OpenMailboxes {
    private static final long BEAT_MILLIS = 1_000;

    private record Subject(UUID organization, UUID id) {}

    private final ConcurrentHashMap<String, Mailbox> open = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Subject, Visits> visits = new ConcurrentHashMap<>();
    private final Receivers receivers;
    private final Attendance attendance;
    private final Admission admission;
    private final Clock clock;

    OpenMailboxes(Receivers receivers, Attendance attendance, Admission admission, Clock clock) {
        this.receivers = receivers;
        this.attendance = attendance;
        this.admission = admission;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(BEAT_MILLIS, _ -> beat());
    }

    void stop(@Observes ShutdownEvent event) {
        all().forEach(mailbox -> close(mailbox, PollRefusals.AWAY));
    }

    /** False for who comes too often. */
    boolean mayCome(SocketCaller who) {
        var allowed = new boolean[1];
        visits.compute(
                new Subject(who.organization(), who.subject()),
                (_, known) -> {
                    var theirs = known == null ? new Visits(System.nanoTime()) : known;
                    allowed[0] = theirs.allowsOneMore(System.nanoTime());
                    return theirs;
                });
        return allowed[0];
    }

    /** The one that goes on from this cursor, if it is here and the caller's. */
    Optional<Mailbox> find(@Nullable String cursor, SocketCaller who) {
        return Optional.ofNullable(cursor)
                .map(Mailbox::idIn)
                .map(open::get)
                .filter(mailbox -> mailbox.goesOnFrom(String.valueOf(cursor), who));
    }

    /** From here on it hears everything. */
    void add(Mailbox mailbox) {
        open.put(mailbox.id(), mailbox);
        receivers.add(mailbox);
        attendance.came(mailbox);
        crowdedOut(mailbox).forEach(oldest -> close(oldest, PollRefusals.TOO_MANY));
    }

    void close(Mailbox mailbox, Refusal why) {
        mailbox.end(why);
        open.remove(mailbox.id());
        receivers.remove(mailbox);
        attendance.left(mailbox);
        visits.computeIfPresent(
                subject(mailbox),
                (_, theirs) -> {
                    theirs.remove(mailbox);
                    return theirs.isEmpty() ? null : theirs;
                });
    }

    private List<Mailbox> crowdedOut(Mailbox mailbox) {
        var oldest = new ArrayList<Mailbox>(1);
        visits.compute(
                subject(mailbox),
                (_, known) -> {
                    var theirs = known == null ? new Visits(System.nanoTime()) : known;
                    theirs.add(mailbox).ifPresent(oldest::add);
                    return theirs;
                });
        return oldest;
    }

    private void beat() {
        var now = clock.instant();
        all().forEach(mailbox -> beat(mailbox, now));
    }

    private void beat(Mailbox mailbox, Instant now) {
        var who = mailbox.caller();
        if (hasEnded(who, now) || admission.refusal(who, mailbox.address()).isPresent()) {
            close(mailbox, PollRefusals.REVOKED);
        } else if (!now.isBefore(who.expires())) {
            close(mailbox, PollRefusals.INVALID);
        } else if (!mailbox.tick(now)) {
            close(mailbox, PollRefusals.AWAY);
        }
    }

    private static boolean hasEnded(SocketCaller who, Instant now) {
        return who.ends() != null && !now.isBefore(who.ends());
    }

    private List<Mailbox> all() {
        return List.copyOf(open.values());
    }

    private static Subject subject(Mailbox mailbox) {
        return new Subject(mailbox.organization(), mailbox.subject());
    }
}
