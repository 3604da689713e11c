package dev.catamaran.loadtests.report;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** One figure over all runs of a combination, in the figure's own unit. */
record Spread(double median, double min, double max, int runs) {

    /** Null when no run measured it. */
    static Spread of(List<ModeReport> reports, Function<ModeReport, Double> figure) {
        double[] sorted = reports.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted.length == 0 ? null : of(sorted);
    }

    private static Spread of(double[] sorted) {
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], Arrays.stream(sorted).max().orElseThrow(), sorted.length);
    }

    double range() {
        return max - min;
    }

    /** The median, and the lowest and highest run when there were several. */
    String text(DoubleFunction<String> format) {
        String middle = format.apply(median);
        return runs == 1 ? middle : middle + " (" + format.apply(min) + " – " + format.apply(max) + ")";
    }
}
