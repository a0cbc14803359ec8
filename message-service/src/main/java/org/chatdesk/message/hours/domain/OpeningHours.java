package org.chatdesk.message.hours.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;

/**
 * When contacts may write.
 *
 * @param open ascending, without overlap; UTC
 * @param until up to where that is known; later nobody is shut out
 */
public record OpeningHours(List<Opening> open, Instant until) {
    public static final OpeningHours ALWAYS = new OpeningHours(List.of(), Instant.MIN);

    /** Why nobody may write at this moment; empty when they may. */
    public Optional<Refusal> closedAt(Instant now) {
        return isOpen(now) ? Optional.empty() : Optional.of(closed(now));
    }

    private boolean isOpen(Instant now) {
        return !now.isBefore(until)
                || open.stream().anyMatch(o -> !now.isBefore(o.from()) && now.isBefore(o.to()));
    }

    private Refusal closed(Instant now) {
        var next = open.stream().map(Opening::from).filter(now::isBefore).findFirst();
        return Refusal.conflict(
                "hours.closed",
                next.map(at -> "We are closed. We open at " + at + ".").orElse("We are closed."));
    }
}
