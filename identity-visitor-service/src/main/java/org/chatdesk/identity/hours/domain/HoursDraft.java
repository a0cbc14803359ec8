package org.chatdesk.identity.hours.domain;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.chatdesk.contracts.event.AvailabilityChanged.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Hours as an administrator wants them.
 *
 * @param zone IANA name
 * @param mode {@code block} or {@code leave_message}
 * @param week at most 70 shifts, none of which overlap; none at all means always open
 * @param specialDays at most 200, each date once
 */
public record HoursDraft(
        @Nullable String zone,
        @Nullable String mode,
        @Nullable List<@Nullable WeeklyDraft> week,
        @Nullable List<@Nullable SpecialDayDraft> specialDays) {
    private static final int MOST_SHIFTS = 70;
    private static final int MOST_DAYS = 200;
    private static final Pattern MODE = Pattern.compile("block|leave_message");

    /**
     * A shift of each week.
     *
     * @param day {@code monday} to {@code sunday}
     * @param start {@code HH:mm}
     * @param end {@code HH:mm}, of the next day when it is before the start, or {@code 24:00}
     */
    public record WeeklyDraft(@Nullable String day, @Nullable String start, @Nullable String end) {
        private static final Pattern DAY =
                Pattern.compile("monday|tuesday|wednesday|thursday|friday|saturday|sunday");

        static WeeklyDraft of(WeeklyShift weekly) {
            var shift = ShiftDraft.of(weekly.shift());
            var day = weekly.day().name().toLowerCase(Locale.ROOT);
            return new WeeklyDraft(day, shift.start(), shift.end());
        }

        ShiftDraft shift() {
            return new ShiftDraft(start, end);
        }

        boolean isFine() {
            return day != null && DAY.matcher(day).matches() && shift().isFine();
        }

        WeeklyShift toShift() {
            return new WeeklyShift(weekday(), shift().toShift());
        }

        private DayOfWeek weekday() {
            return DayOfWeek.valueOf(requireNonNull(day).toUpperCase(Locale.ROOT));
        }
    }

    /** Hours in the form in which they are set, shown and kept. */
    public static HoursDraft of(BusinessHours hours) {
        return new HoursDraft(
                hours.zone().getId(),
                hours.mode().name().toLowerCase(Locale.ROOT),
                hours.week().stream().<@Nullable WeeklyDraft>map(WeeklyDraft::of).toList(),
                hours.specialDays().stream()
                        .<@Nullable SpecialDayDraft>map(SpecialDayDraft::of)
                        .toList());
    }

    /** Everything that is wrong with it; empty when nothing is. */
    public List<Fault> faults() {
        var faults = new Faults();
        if (zone == null) {
            faults.required("zone");
        } else if (!isKnown(zone)) {
            faults.add("zone", "unknown");
        }
        faults.matches("mode", mode, MODE);
        week(faults);
        specialDays(faults);
        return faults.found();
    }

    private static boolean isKnown(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }

    private void week(Faults faults) {
        if (bounded(faults, "week", week, MOST_SHIFTS)) {
            for (int i = 0; i < requireNonNull(week).size(); i++) {
                weekly(faults, "week[" + i + "]", week.get(i));
            }
            Overlaps.inWeek(week).forEach(i -> faults.add("week[" + i + "]", "overlapping"));
        }
    }

    private static void weekly(Faults faults, String field, @Nullable WeeklyDraft draft) {
        if (draft == null) {
            faults.required(field);
            return;
        }
        faults.matches(field + ".day", draft.day(), WeeklyDraft.DAY);
        draft.shift().check(faults, field);
    }

    private void specialDays(Faults faults) {
        if (bounded(faults, "specialDays", specialDays, MOST_DAYS)) {
            var clock = zone != null && isKnown(zone) ? WallClock.in(ZoneId.of(zone)) : null;
            for (int i = 0; i < requireNonNull(specialDays).size(); i++) {
                SpecialDayDraft.check(faults, "specialDays[" + i + "]", specialDays.get(i), clock);
            }
            faults.distinct(
                    "specialDays",
                    specialDays.stream()
                            .map(day -> day == null ? new Object() : day.distinction())
                            .toList());
        }
    }

    private static boolean bounded(
            Faults faults, String field, @Nullable List<?> values, int most) {
        if (values == null) {
            faults.required(field);
        } else if (values.size() > most) {
            faults.add(field, "too-long");
        }
        return values != null && values.size() <= most;
    }

    /** The hours; only of a draft without faults. */
    public BusinessHours toHours() {
        return new BusinessHours(
                ZoneId.of(requireNonNull(zone)),
                requireNonNull(week).stream()
                        .map(weekly -> requireNonNull(weekly).toShift())
                        .sorted(WeeklyShift.ORDER)
                        .toList(),
                requireNonNull(specialDays).stream()
                        .map(day -> requireNonNull(day).toSpecialDay())
                        .sorted(SpecialDay.ORDER)
                        .toList(),
                Mode.valueOf(requireNonNull(mode).toUpperCase(Locale.ROOT)));
    }
}
