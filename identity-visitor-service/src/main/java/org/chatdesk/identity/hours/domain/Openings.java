package org.chatdesk.identity.hours.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;

/** Puts openings together. */
final class Openings {

    private Openings() {}

    /**
     * What of them lies between {@code from} and {@code until}: ascending, none touching another.
     */
    static List<Opening> merged(Stream<Opening> openings, Instant from, Instant until) {
        var merged = new ArrayList<Opening>();
        openings.map(opening -> within(opening, from, until))
                .filter(opening -> opening.from().isBefore(opening.to()))
                .sorted(Comparator.comparing(Opening::from))
                .forEach(opening -> append(merged, opening));
        return List.copyOf(merged);
    }

    private static Opening within(Opening opening, Instant from, Instant until) {
        return new Opening(later(opening.from(), from), earlier(opening.to(), until));
    }

    private static void append(List<Opening> merged, Opening next) {
        if (!merged.isEmpty() && !next.from().isAfter(merged.getLast().to())) {
            var last = merged.removeLast();
            merged.add(new Opening(last.from(), later(last.to(), next.to())));
        } else {
            merged.add(next);
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
