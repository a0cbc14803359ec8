package org.chatdesk.identity.hours.domain;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.chatdesk.contracts.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A shift as an administrator wants it.
 *
 * @param start {@code HH:mm}
 * @param end {@code HH:mm}, of the next day when it is before the start, or {@code 24:00}
 */
public record ShiftDraft(@Nullable String start, @Nullable String end) {
    private static final Pattern START = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern END = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");

    static ShiftDraft of(Shift shift) {
        return new ShiftDraft(shift.startText(), shift.endText());
    }

    void check(Faults faults, String field) {
        faults.matches(field + ".start", start, START);
        if (start != null && start.equals(end)) {
            faults.invalid(field + ".end");
        } else {
            faults.matches(field + ".end", end, END);
        }
    }

    boolean isFine() {
        return start != null
                && end != null
                && START.matcher(start).matches()
                && END.matcher(end).matches()
                && !start.equals(end);
    }

    Shift toShift() {
        return Shift.of(requireNonNull(start), requireNonNull(end));
    }
}
