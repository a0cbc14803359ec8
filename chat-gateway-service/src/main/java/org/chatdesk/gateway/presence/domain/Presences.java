package org.chatdesk.gateway.presence.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.PresenceSignal.State;
import org.chatdesk.contracts.event.SenderRole;
import org.jspecify.annotations.Nullable;

/**
 * Who is there on any instance, from what all of them say. Of each instance its newest word about
 * somebody counts, in whatever order words come; somebody is as present as on the instance where
 * they are most so.
 */
public final class Presences {

    /** An instance that has not said it again for that long is gone, and its sockets with it. */
    public static final Duration SILENCE = Duration.ofSeconds(75);

    /** How long it is known when somebody was there last. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    /** Somebody who is gone is forgotten sooner when there are more. */
    public static final int MOST = 100_000;

    /** What an instance said, and when; and where a member works. */
    public record Word(
            UUID instance,
            State state,
            Instant saidAt,
            Instant lastSeenAt,
            List<UUID> departments) {

        /** Of somebody who works in no department. */
        public Word(UUID instance, State state, Instant saidAt, Instant lastSeenAt) {
            this(instance, state, saidAt, lastSeenAt, List.of());
        }

        boolean counts(Instant now) {
            return now.isBefore(saidAt.plus(SILENCE));
        }
    }

    private static final class Known {
        private final Map<UUID, Word> words = new HashMap<>();
        private Instant lastSeenAt = Instant.MIN;
        private State shown = State.OFFLINE;

        void hear(Word word) {
            words.merge(
                    word.instance(),
                    word,
                    (old, fresh) -> fresh.saidAt().isBefore(old.saidAt()) ? old : fresh);
            lastSeenAt = later(lastSeenAt, word.lastSeenAt());
        }

        boolean worksIn(UUID department) {
            return words.values().stream()
                    .anyMatch(word -> word.departments().contains(department));
        }

        State state(Instant now) {
            words.values().removeIf(word -> !word.counts(now));
            return words.values().stream()
                    .map(Word::state)
                    .min(State::compareTo)
                    .orElse(State.OFFLINE);
        }
    }

    private final Map<UUID, Map<Who, Known>> organizations = new HashMap<>();

    /** How they stand now, if that is something new. */
    public synchronized Optional<Standing> hear(Who who, Word word, Instant now) {
        var known =
                organizations
                        .computeIfAbsent(who.organization(), _ -> new HashMap<>())
                        .computeIfAbsent(who, _ -> new Known());
        known.hear(word);
        return Optional.ofNullable(changed(who, known, now));
    }

    /** Those of whom nobody says any more that they are there. */
    public synchronized List<Standing> expire(Instant now) {
        var gone = new ArrayList<Standing>();
        var crowded = size() > MOST;
        for (var people : organizations.values()) {
            people.forEach((who, known) -> {
                var changed = changed(who, known, now);
                if (changed != null) {
                    gone.add(changed);
                }
            });
            people.values().removeIf(known -> isForgotten(known, crowded, now));
        }
        organizations.values().removeIf(Map::isEmpty);
        return gone;
    }

    private static boolean isForgotten(Known known, boolean crowded, Instant now) {
        return known.words.isEmpty()
                && (crowded || !now.isBefore(known.lastSeenAt.plus(REMEMBERED)));
    }

    private int size() {
        return organizations.values().stream().mapToInt(Map::size).sum();
    }

    private static @Nullable Standing changed(Who who, Known known, Instant now) {
        var state = known.state(now);
        if (state == known.shown) {
            return null;
        }
        known.shown = state;
        return standing(who, known, state);
    }

    /** How they stand; empty when nobody has seen them for long. */
    public synchronized Optional<Standing> find(Who who, Instant now) {
        return Optional.ofNullable(people(who.organization()).get(who))
                .map(known -> standing(who, known, known.state(now)));
    }

    /** The members of an organization who are there. */
    public synchronized List<Standing> membersThere(UUID organization, Instant now) {
        return people(organization).entrySet().stream()
                .map(one -> standing(one.getKey(), one.getValue(), one.getValue().state(now)))
                .filter(one -> one.isOfMember() && one.state() != State.OFFLINE)
                .toList();
    }

    /** Whether a member is there who may answer those that ask for this department; null is any. */
    public synchronized boolean isTeamThere(
            UUID organization, @Nullable UUID department, Instant now) {
        return people(organization).entrySet().stream()
                .filter(one -> one.getKey().role() == SenderRole.AGENT)
                .map(Map.Entry::getValue)
                .filter(known -> known.state(now) != State.OFFLINE)
                .anyMatch(known -> department == null || known.worksIn(department));
    }

    private Map<Who, Known> people(UUID organization) {
        return organizations.getOrDefault(organization, Map.of());
    }

    private static Standing standing(Who who, Known known, State state) {
        return new Standing(who, state, state == State.OFFLINE ? known.lastSeenAt : null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
