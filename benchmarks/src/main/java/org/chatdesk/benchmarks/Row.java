package org.chatdesk.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * A line of the table.
 *
 * @param ours the median of the repeats
 * @param floor the median of the floors measured between them
 */
record Row(String what, String unit, double ours, double spread, double floor, Goal goal) {

    static Row of(String what, String unit, List<Double> ours, List<Double> floors, double atMost) {
        return of(what, unit, ours, floors, Goal.atMost(atMost));
    }

    static Row of(String what, String unit, List<Double> ours, List<Double> floors, Goal goal) {
        var sorted = ours.stream().sorted().toList();
        return new Row(
                what,
                unit,
                median(ours),
                sorted.getLast() - sorted.getFirst(),
                median(floors),
                goal);
    }

    double ratio() {
        return ours / floor;
    }

    String markdown() {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f %s (spread %.2f) | %.2f %s | %.2f × | %s | %s |",
                what,
                ours,
                unit,
                spread,
                floor,
                unit,
                ratio(),
                goal,
                goal.isMetBy(ratio()) ? "met" : "not met");
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
