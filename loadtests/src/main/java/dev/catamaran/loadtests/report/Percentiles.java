package dev.catamaran.loadtests.report;

import java.util.Arrays;
import java.util.Collection;

/** Nearest-rank percentiles in milliseconds, rounded to a tenth. */
public record Percentiles(long count, double p50, double p95, double p99, double max) {

    /** Null when nothing was measured: what was not measured is not shown. */
    public static Percentiles of(Collection<Double> millis) {
        if (millis.isEmpty()) {
            return null;
        }
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Percentiles(sorted.length, rank(sorted, 50), rank(sorted, 95), rank(sorted, 99), rank(sorted, 100));
    }

    private static double rank(double[] sorted, int percent) {
        int index = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
        return Math.round(sorted[Math.max(0, index)] * 10) / 10.0;
    }
}
