package org.chatdesk.identity.hours.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.chatdesk.contracts.event.AvailabilityChanged.Mode;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;

/**
 * When somebody answers, in local time.
 *
 * @param week its days; without a single shift every day is open all day
 * @param specialDays these take the place of their weekday; each date once
 * @param mode what contacts may do outside
 */
public record BusinessHours(
        ZoneId zone, List<WeeklyShift> week, List<SpecialDay> specialDays, Mode mode) {
    private static final Duration SOON = Duration.ofDays(15);
    private static final Duration LATER = Duration.ofDays(400);

    /** Nothing set: always open. */
    public static BusinessHours none(ZoneId zone) {
        return new BusinessHours(zone, List.of(), List.of(), Mode.LEAVE_MESSAGE);
    }

    /** When it is open between these moments: ascending, without overlap, none touching another. */
    public List<Opening> openings(Instant from, Instant until) {
        // A shift may begin a day before the part of it that counts; one day more for the zone.
        var first = from.atZone(zone).toLocalDate().minusDays(2);
        var end = until.atZone(zone).toLocalDate().plusDays(2);
        var clock = WallClock.in(zone);
        return Openings.merged(
                first.datesUntil(end)
                        .flatMap(day -> shiftsOn(day).map(shift -> shift.on(day, clock))),
                from,
                until);
    }

    private Stream<Shift> shiftsOn(LocalDate day) {
        return specialDays.stream()
                .filter(special -> special.date().equals(day))
                .findFirst()
                .map(special -> special.shifts().stream())
                .orElseGet(() -> weekly(day));
    }

    private Stream<Shift> weekly(LocalDate day) {
        return week.isEmpty()
                ? Stream.of(Shift.WHOLE_DAY)
                : week.stream()
                        .filter(weekly -> weekly.day() == day.getDayOfWeek())
                        .map(WeeklyShift::shift);
    }

    /** Looks ahead some 400 days; what comes later is not said. */
    public Availability at(Instant now) {
        if (week.isEmpty() && specialDays.isEmpty()) {
            return new Availability(true, null, null, mode);
        }
        var soon = at(now, SOON);
        return soon.next() == null ? at(now, LATER) : soon;
    }

    private Availability at(Instant now, Duration ahead) {
        var until = now.plus(ahead);
        return Availability.at(now, openings(now, until), until, mode);
    }
}
