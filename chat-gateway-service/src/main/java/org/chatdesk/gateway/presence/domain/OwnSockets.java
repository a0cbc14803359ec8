package org.chatdesk.gateway.presence.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.event.PresenceSignal.State;
import org.chatdesk.gateway.fanout.domain.Receiver;
import org.jspecify.annotations.Nullable;

/** Who is on this instance's sockets, and what of it the others must be told. */
public final class OwnSockets {

    /** Whoever loads a page anew is gone for a moment: nobody is told of that. */
    public static final Duration LINGER = Duration.ofSeconds(5);

    public static final Duration RENEWAL = Duration.ofSeconds(30);

    /**
     * Something to tell of somebody.
     *
     * @param at when they were last here
     * @param departments where a member works
     */
    public record News(Who who, State state, Instant at, List<UUID> departments) {}

    private static final class Attendee {
        private final Map<Receiver, State> sockets = new HashMap<>();
        private @Nullable State told;
        private Instant toldAt = Instant.MIN;
        private Instant lastHere = Instant.MIN;
        private List<UUID> departments = List.of();

        State state() {
            return sockets.values().stream().min(State::compareTo).orElse(State.OFFLINE);
        }

        boolean mustBeTold(Instant now) {
            return state() == State.OFFLINE
                    ? !now.isBefore(lastHere.plus(LINGER))
                    : state() != told || !now.isBefore(toldAt.plus(RENEWAL));
        }
    }

    private final Map<Who, Attendee> attendees = new HashMap<>();

    public synchronized void came(Receiver socket) {
        attendee(socket).sockets.putIfAbsent(socket, State.ACTIVE);
    }

    public synchronized void said(Receiver socket, State state) {
        attendee(socket).sockets.put(socket, state);
    }

    public synchronized void left(Receiver socket, Instant now) {
        var attendee = attendees.get(Who.of(socket));
        if (attendee != null && attendee.sockets.remove(socket) != null) {
            attendee.lastHere = now;
        }
    }

    private Attendee attendee(Receiver socket) {
        var attendee = attendees.computeIfAbsent(Who.of(socket), _ -> new Attendee());
        // Those of the token that was shown last.
        attendee.departments = socket.departments();
        return attendee;
    }

    /** What is new, and whom nobody else has heard of for a while; counts as told from now on. */
    public synchronized List<News> due(Instant now) {
        var due = new ArrayList<News>();
        for (var each : attendees.entrySet()) {
            var attendee = each.getValue();
            if (attendee.mustBeTold(now)) {
                var state = attendee.state();
                var at = state == State.OFFLINE ? attendee.lastHere : now;
                due.add(new News(each.getKey(), state, at, attendee.departments));
                attendee.told = state;
                attendee.toldAt = now;
            }
        }
        attendees.values().removeIf(attendee -> attendee.told == State.OFFLINE);
        return due;
    }
}
