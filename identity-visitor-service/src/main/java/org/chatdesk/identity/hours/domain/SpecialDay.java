package org.chatdesk.identity.hours.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A day that is not like its weekday: a holiday, or other hours for once.
 *
 * @param shifts none when it is closed
 */
public record SpecialDay(LocalDate date, String name, List<Shift> shifts) {
    static final Comparator<SpecialDay> ORDER = Comparator.comparing(SpecialDay::date);
}
