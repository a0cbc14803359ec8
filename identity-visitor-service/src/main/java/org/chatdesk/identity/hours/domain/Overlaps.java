package org.chatdesk.identity.hours.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds shifts that begin before an earlier one has ended; drafts with other faults do not count.
 */
final class Overlaps {
    private static final int WEEK = 7 * Shift.DAY;

    /** A shift on one line of minutes, and where it stands in the draft. */
    private record Stretch(int start, int end, int index) {
        Stretch weekLater() {
            return new Stretch(start + WEEK, end + WEEK, index);
        }
    }

    private Overlaps() {}

    /** The indices, ascending. Sunday's night runs into Monday. */
    static List<Integer> inWeek(List<HoursDraft.@Nullable WeeklyDraft> drafts) {
        var week =
                IntStream.range(0, drafts.size())
                        .mapToObj(i -> stretch(drafts.get(i), i))
                        .flatMap(Stream::ofNullable)
                        .toList();
        return overlapping(
                Stream.concat(week.stream(), week.stream().map(Stretch::weekLater)).toList());
    }

    private static @Nullable Stretch stretch(HoursDraft.@Nullable WeeklyDraft draft, int index) {
        if (draft == null || !draft.isFine()) {
            return null;
        }
        var weekly = draft.toShift();
        var midnight = weekly.day().ordinal() * Shift.DAY;
        var shift = weekly.shift();
        return new Stretch(midnight + shift.start(), midnight + shift.end(), index);
    }

    /** The indices, ascending. */
    static List<Integer> inDay(List<@Nullable ShiftDraft> drafts) {
        return overlapping(
                IntStream.range(0, drafts.size())
                        .mapToObj(i -> stretch(drafts.get(i), i))
                        .flatMap(Stream::ofNullable)
                        .toList());
    }

    private static @Nullable Stretch stretch(@Nullable ShiftDraft draft, int index) {
        if (draft == null || !draft.isFine()) {
            return null;
        }
        var shift = draft.toShift();
        return new Stretch(shift.start(), shift.end(), index);
    }

    private static List<Integer> overlapping(List<Stretch> stretches) {
        var found = new ArrayList<Integer>();
        var end = Integer.MIN_VALUE;
        for (var next : sorted(stretches)) {
            if (next.start() < end) {
                found.add(next.index());
            }
            end = Math.max(end, next.end());
        }
        return found.stream().distinct().sorted().toList();
    }

    private static List<Stretch> sorted(List<Stretch> stretches) {
        return stretches.stream()
                .sorted(Comparator.comparing(Stretch::start).thenComparing(Stretch::index))
                .toList();
    }
}
