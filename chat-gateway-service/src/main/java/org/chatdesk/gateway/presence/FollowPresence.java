package org.chatdesk.gateway.presence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.PresenceSignal;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.gateway.fanout.domain.Delivery;
import org.chatdesk.gateway.fanout.domain.Receiver;
import org.chatdesk.gateway.presence.domain.Presences;
import org.chatdesk.gateway.presence.domain.Standing;
import org.chatdesk.gateway.presence.domain.TeamWatch;
import org.chatdesk.gateway.presence.domain.Watchers;
import org.chatdesk.gateway.presence.domain.Who;
import org.chatdesk.kit.json.EventJson;

/** Merges what all instances say of who is there, and tells the sockets that want to hear of it. */
@ApplicationScoped
public class FollowPresence {
    private static final ObjectWriter FRAMES = EventJson.mapper().writerFor(ServerFrame.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    private final Presences presences = new Presences();
    private final Watchers watchers = new Watchers();
    private final TeamWatch teams = new TeamWatch();
    private final Clock clock;
    private Instant lastLook = Instant.MIN;

    FollowPresence(Clock clock) {
        this.clock = clock;
    }

    public void hear(Event<PresenceSignal> event) {
        var now = clock.instant();
        // A clock that runs ahead must not make somebody stay.
        var saidAt = event.at().isAfter(now) ? now : event.at();
        for (var seen : event.payload().seen()) {
            var who = new Who(event.organization(), seen.subject(), seen.role());
            var word =
                    new Presences.Word(
                            event.payload().instance(),
                            seen.state(),
                            saidAt,
                            seen.at(),
                            Objects.requireNonNullElse(seen.departments(), List.of()));
            presences.hear(who, word, now).ifPresent(this::tell);
        }
    }

    /** Called often, by one thread; looks through everybody now and then. */
    public void expire() {
        var now = clock.instant();
        if (!now.isBefore(lastLook.plus(LOOK_EVERY))) {
            lastLook = now;
            presences.expire(now).forEach(this::tell);
            teams.due(team -> isThere(team, now)).forEach(FollowPresence::tell);
        }
    }

    /** How these stand, of whom anything is known; all are of one organization. */
    public List<ServerFrame.Person> find(UUID organization, Collection<UUID> subjects) {
        var now = clock.instant();
        return subjects.stream()
                .distinct()
                .flatMap(subject -> find(organization, subject, now))
                .map(Standing::forMember)
                .toList();
    }

    /** What this socket now wants to hear of, answered at once. */
    void watch(Receiver socket, List<UUID> subjects) {
        var first = !watchers.isWatching(socket);
        var fresh = watchers.watch(socket, subjects);
        var now = clock.instant();
        var asked = fresh.stream().flatMap(one -> find(socket.organization(), one, now));
        var colleagues =
                first && socket.isMember()
                        ? presences.membersThere(socket.organization(), now).stream()
                        : Stream.<Standing>empty();
        var people =
                Stream.concat(asked, colleagues)
                        .filter(standing -> Watchers.maySee(socket, standing.who()))
                        .distinct()
                        .map(shownTo(socket))
                        .toList();
        if (!people.isEmpty()) {
            socket.push(delivery(people));
        }
        if (!socket.isMember()) {
            teams.join(socket, team -> isThere(team, now)).forEach(FollowPresence::tell);
        }
    }

    private boolean isThere(TeamWatch.Team team, Instant now) {
        return presences.isTeamThere(team.organization(), team.department(), now);
    }

    private static void tell(TeamWatch.News news) {
        news.contact().push(new Delivery(null, 0, encode(new ServerFrame.Team(news.present()))));
    }

    void forget(Receiver socket) {
        watchers.leave(socket);
        teams.leave(socket);
    }

    /** An id is a member's or a contact's, never both. */
    private Stream<Standing> find(UUID organization, UUID subject, Instant now) {
        return Stream.of(SenderRole.AGENT, SenderRole.CONTACT)
                .map(role -> presences.find(new Who(organization, subject, role), now))
                .flatMap(Optional::stream);
    }

    private void tell(Standing standing) {
        var hearing = watchers.of(standing.who());
        if (!hearing.isEmpty()) {
            var forMembers = delivery(List.of(standing.forMember()));
            var forContacts = delivery(List.of(standing.forContact()));
            hearing.forEach(socket -> socket.push(socket.isMember() ? forMembers : forContacts));
        }
    }

    private static Function<Standing, ServerFrame.Person> shownTo(Receiver socket) {
        return socket.isMember() ? Standing::forMember : Standing::forContact;
    }

    private static String encode(ServerFrame frame) {
        try {
            return FRAMES.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Delivery delivery(List<ServerFrame.Person> people) {
        return new Delivery(null, 0, encode(new ServerFrame.Presence(people)));
    }
}
