package org.chatdesk.identity.hours.domain;

import java.time.DayOfWeek;
import java.util.Comparator;

/** A shift of each week. */
public record WeeklyShift(DayOfWeek day, Shift shift) {
    static final Comparator<WeeklyShift> ORDER =
            Comparator.comparing(WeeklyShift::day).thenComparing(WeeklyShift::shift, Shift.ORDER);
}
