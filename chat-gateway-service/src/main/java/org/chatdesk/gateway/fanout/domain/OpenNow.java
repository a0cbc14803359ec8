package org.chatdesk.gateway.fanout.domain;

import java.time.Instant;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;
import org.chatdesk.contracts.frame.ServerFrame;
import org.jspecify.annotations.Nullable;

/** What openings that were worked out in advance mean at a moment. */
public final class OpenNow {

    private OpenNow() {}

    public static ServerFrame.Availability at(Instant now, AvailabilityChanged told) {
        return told.open().stream()
                .filter(opening -> now.isBefore(opening.to()))
                .findFirst()
                .map(next -> of(next, now, told))
                .orElseGet(() -> closed(null, told));
    }

    private static ServerFrame.Availability of(
            Opening next, Instant now, AvailabilityChanged told) {
        if (now.isBefore(next.from())) {
            return closed(next.from(), told);
        }
        // What ends where the working out ends goes on, for all we know.
        var closes = next.to().isBefore(told.until()) ? next.to() : null;
        return new ServerFrame.Availability(true, null, closes, told.mode());
    }

    private static ServerFrame.Availability closed(
            @Nullable Instant opens, AvailabilityChanged told) {
        return new ServerFrame.Availability(false, opens, null, told.mode());
    }
}
