package org.chatdesk.ticket.assignment.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Round-robin: whoever has waited longest for a turn is next. Turns are numbered rather than timed,
 * because several tickets may be given within one millisecond.
 *
 * @param turn the last turn that was given
 */
public record Rotation(long turn, List<Candidate> candidates) {
    private static final Comparator<Candidate> LONGEST_WAIT_FIRST =
            comparingLong(Candidate::lastTurn).thenComparing(comparing(one -> one.agent().id()));

    public Rotation {
        candidates = List.copyOf(candidates);
    }

    /** Who is next; nobody when nobody is available. */
    public Optional<Candidate> next() {
        return candidates.stream().min(LONGEST_WAIT_FIRST);
    }

    /** The rotation after the candidate has had the next turn. */
    public Rotation after(Candidate chosen) {
        var given = turn + 1;
        return new Rotation(
                given,
                candidates.stream()
                        .map(one -> one.equals(chosen) ? new Candidate(one.agent(), given) : one)
                        .toList());
    }
}
