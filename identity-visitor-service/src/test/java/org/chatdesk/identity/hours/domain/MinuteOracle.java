package org.chatdesk.identity.hours.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;

/**
 * Says for each minute whether it is open by looking at what the clock on the wall shows, minute
 * after minute, and never by turning a local time into a moment. Shares nothing with what it
 * checks.
 *
 * <p>The rule in its words: open from when the clock has first come as far as the start, until it
 * has left the end behind it for good.
 */
final class MinuteOracle {
    private static final int DAY = 1440;
    private static final int MARGIN = 4 * DAY;

    private final long first;
    private final int length;

    /**
     * What the clock shows in each minute, as minutes since 1970-01-01T00:00 of its own calendar.
     */
    private final long[] shown;

    /** The furthest it has shown up to this minute, and the least it will show after it. */
    private final long[] furthest;

    private final long[] leastAhead;

    MinuteOracle(ZoneId zone, int year) {
        var from = Instant.parse(year + "-01-01T00:00:00Z").getEpochSecond() / 60;
        var until = Instant.parse(year + 1 + "-01-01T00:00:00Z").getEpochSecond() / 60;
        first = from - MARGIN;
        length = (int) (until - from) + 2 * MARGIN;
        shown = new long[length];
        furthest = new long[length];
        leastAhead = new long[length];
        for (int i = 0; i < length; i++) {
            var reading = Instant.ofEpochSecond((first + i) * 60).atZone(zone).toLocalDateTime();
            shown[i] = reading.toEpochSecond(ZoneOffset.UTC) / 60;
            furthest[i] = i == 0 ? shown[i] : Math.max(furthest[i - 1], shown[i]);
        }
        leastAhead[length - 1] = Long.MAX_VALUE;
        for (int i = length - 2; i >= 0; i--) {
            leastAhead[i] = Math.min(leastAhead[i + 1], shown[i + 1]);
        }
    }

    Instant from() {
        return Instant.ofEpochSecond((first + MARGIN) * 60);
    }

    Instant until() {
        return Instant.ofEpochSecond((first + length - MARGIN) * 60);
    }

    /** One bit for each minute of the year in UTC. */
    BitSet open(BusinessHours rules) {
        var plan = new Plan(rules, shown[0] / DAY - 1, shown[length - 1] / DAY + 1);
        var open = new BitSet();
        for (int i = MARGIN; i < length - MARGIN; i++) {
            open.set(i - MARGIN, isOpen(plan, i));
        }
        return open;
    }

    private boolean isOpen(Plan plan, int minute) {
        var today = shown[minute] / DAY;
        for (long day = today - 2; day <= today + 1; day++) {
            for (var shift : plan.of(day)) {
                var start = day * DAY + shift[0];
                var end = day * DAY + shift[1];
                var begun = furthest[minute] >= start;
                var over = shown[minute] >= end && leastAhead[minute] > end;
                if (begun && !over) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The rules, day for day. */
    private static final class Plan {
        private final long first;
        private final int[][][] days;

        Plan(BusinessHours rules, long first, long last) {
            this.first = first;
            this.days = new int[(int) (last - first) + 1][][];
            for (int i = 0; i < days.length; i++) {
                days[i] = shifts(rules, LocalDate.ofEpochDay(first + i));
            }
        }

        int[][] of(long day) {
            var index = (int) (day - first);
            return index < 0 || index >= days.length ? new int[0][] : days[index];
        }

        private static int[][] shifts(BusinessHours rules, LocalDate day) {
            for (var special : rules.specialDays()) {
                if (special.date().isEqual(day)) {
                    return special.shifts().stream()
                            .map(shift -> new int[] {shift.start(), shift.end()})
                            .toArray(int[][]::new);
                }
            }
            if (rules.week().isEmpty()) {
                return new int[][] {{0, DAY}};
            }
            return rules.week().stream()
                    .filter(weekly -> weekly.day().getValue() == day.getDayOfWeek().getValue())
                    .map(weekly -> new int[] {weekly.shift().start(), weekly.shift().end()})
                    .toArray(int[][]::new);
        }
    }
}
