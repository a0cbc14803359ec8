package org.chatdesk.identity.hours.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chatdesk.identity.hours.domain.Availability;
import org.chatdesk.identity.hours.domain.CurrentHours;
import org.chatdesk.identity.hours.domain.HoursDraft;
import org.chatdesk.identity.hours.domain.SpecialDayDraft;
import org.jspecify.annotations.Nullable;

/**
 * Hours as {@link HoursDraft} words them; {@code version} comes back with a change of them.
 *
 * @param own false when nothing is set here, and what is shown holds nevertheless
 * @param now what they say at this moment
 */
record HoursView(
        boolean own,
        long version,
        @Nullable String zone,
        @Nullable String mode,
        @Nullable List<HoursDraft.@Nullable WeeklyDraft> week,
        @Nullable List<@Nullable SpecialDayDraft> specialDays,
        NowView now) {

    /** At the moment of the answer; UTC. */
    record NowView(
            boolean open, @Nullable Instant opensAt, @Nullable Instant closesAt, String mode) {
        static NowView of(Availability now) {
            return new NowView(
                    now.open(),
                    now.opensAt(),
                    now.closesAt(),
                    now.mode().name().toLowerCase(Locale.ROOT));
        }
    }

    static HoursView of(CurrentHours current) {
        var said = HoursDraft.of(current.hours());
        return new HoursView(
                current.own(),
                current.version(),
                said.zone(),
                said.mode(),
                said.week(),
                said.specialDays(),
                NowView.of(current.now()));
    }
}
