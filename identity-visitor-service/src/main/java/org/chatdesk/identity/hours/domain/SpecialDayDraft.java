package org.chatdesk.identity.hours.domain;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chatdesk.contracts.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A special day as an administrator wants it.
 *
 * @param date {@code yyyy-MM-dd}
 * @param name what people call it, at most 100 characters
 * @param intervals at most 10 that do not overlap; none means closed
 */
public record SpecialDayDraft(
        @Nullable String date,
        @Nullable String name,
        @Nullable List<@Nullable ShiftDraft> intervals) {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_INTERVALS = 10;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static SpecialDayDraft of(SpecialDay day) {
        return new SpecialDayDraft(
                day.date().toString(),
                day.name(),
                day.shifts().stream().<@Nullable ShiftDraft>map(ShiftDraft::of).toList());
    }

    /** {@code clock} is null while the zone is not known. */
    static void check(
            Faults faults,
            String field,
            @Nullable SpecialDayDraft draft,
            @Nullable WallClock clock) {
        if (draft == null) {
            faults.required(field);
            return;
        }
        draft.check(faults, field, clock);
    }

    private void check(Faults faults, String field, @Nullable WallClock clock) {
        if (date == null) {
            faults.required(field + ".date");
        } else if (day().isEmpty()) {
            faults.invalid(field + ".date");
        }
        faults.text(field + ".name", name, LONGEST_NAME);
        var within = field + ".intervals";
        if (intervals == null) {
            faults.required(within);
        } else if (intervals.size() > MOST_INTERVALS) {
            faults.add(within, "too-long");
        } else {
            checkAll(faults, within, intervals, clock);
        }
    }

    private void checkAll(
            Faults faults,
            String field,
            List<@Nullable ShiftDraft> drafts,
            @Nullable WallClock clock) {
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            if (draft == null) {
                faults.required(field + "[" + i + "]");
            } else {
                draft.check(faults, field + "[" + i + "]");
                showing(faults, field + "[" + i + "]", draft, clock);
            }
        }
        Overlaps.inDay(drafts).forEach(i -> faults.add(field + "[" + i + "]", "overlapping"));
    }

    /** For one known day, a time that the clock jumps over can only be a mistake. */
    private void showing(Faults faults, String field, ShiftDraft draft, @Nullable WallClock clock) {
        if (clock != null && day().isPresent() && draft.isFine()) {
            var shift = draft.toShift();
            shows(faults, field + ".start", shift.startOn(day().get()), clock);
            shows(faults, field + ".end", shift.endOn(day().get()), clock);
        }
    }

    private static void shows(Faults faults, String field, LocalDateTime reading, WallClock clock) {
        if (!clock.shows(reading)) {
            faults.add(field, "not-on-this-day");
        }
    }

    /** Equal for two drafts of the same date only. */
    Object distinction() {
        return day().map(day -> (Object) day).orElseGet(Object::new);
    }

    private Optional<LocalDate> day() {
        try {
            return date != null && DATE.matcher(date).matches()
                    ? Optional.of(LocalDate.parse(date))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    SpecialDay toSpecialDay() {
        return new SpecialDay(
                day().orElseThrow(),
                requireNonNull(name).strip(),
                requireNonNull(intervals).stream()
                        .map(interval -> requireNonNull(interval).toShift())
                        .sorted(Shift.ORDER)
                        .toList());
    }
}
