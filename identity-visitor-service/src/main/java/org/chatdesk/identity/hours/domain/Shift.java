package org.chatdesk.identity.hours.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Locale;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;

/**
 * A stretch of a local day, half-open. It belongs to the day on which it starts, also the part of
 * it that lies past midnight.
 *
 * @param start minutes of the day, 0 to 1439
 * @param end minutes from the same midnight, after {@code start} and at most a day after it
 */
public record Shift(int start, int end) {
    static final Comparator<Shift> ORDER = Comparator.comparing(Shift::start);
    static final int DAY = 24 * 60;
    static final Shift WHOLE_DAY = new Shift(0, DAY);
    private static final int HOUR = 60;

    /**
     * From {@code HH:mm} to {@code HH:mm}; an end that is not after the start is of the next day.
     */
    static Shift of(String start, String end) {
        var from = minutes(start);
        var to = minutes(end);
        return new Shift(from, to > from ? to : to + DAY);
    }

    private static int minutes(String time) {
        return Integer.parseInt(time.substring(0, 2)) * HOUR + Integer.parseInt(time.substring(3));
    }

    /** {@code HH:mm}. */
    public String startText() {
        return text(start);
    }

    /**
     * {@code HH:mm}: of the next day when it is not after the start, and {@code 24:00} at its end.
     */
    public String endText() {
        return text(end > DAY ? end - DAY : end);
    }

    private static String text(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / HOUR, minutes % HOUR);
    }

    LocalDateTime startOn(LocalDate day) {
        return day.atStartOfDay().plusMinutes(start);
    }

    LocalDateTime endOn(LocalDate day) {
        return day.atStartOfDay().plusMinutes(end);
    }

    /** Empty (from is to) when the clock jumps over all of it. */
    Opening on(LocalDate day, WallClock clock) {
        return new Opening(clock.opening(startOn(day)), clock.closing(endOn(day)));
    }
}
