package dev.catamaran.loadtests.drills.schedules;

import dev.catamaran.loadtests.drills.runs.Combination;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The results side by side, a column for each combination. */
final class Summary {
    private static final int LABEL = 34;
    private static final int CELL = 24;

    private final Map<Combination, List<Result>> results;

    Summary(List<Result> results) {
        this.results = results.stream()
                .collect(Collectors.groupingBy(Result::combination, LinkedHashMap::new, Collectors.toList()));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("", results.keySet().stream().map(Combination::text).toList()));
        lines.add(row("schedules", result -> 1));
        lines.add(row("operations", Result::operations));
        lines.add(row("payments acknowledged", Result::acknowledged));
        lines.add(row("operations failed", Result::failed));
        lines.add(row("leases taken over", Result::takeovers));
        lines.add(row("payments late, named", Result::late));
        lines.add(row("duplicates reversed", Result::reversed));
        lines.add(row("overdrafts reported", Result::overdrafts));
        lines.add(row("old token accepted, regions apart", Result::oldTokens));
        lines.add(row("forced log-ins", Result::forcedLogIns));
        lines.add(row("schedules with a violation", result -> result.good() ? 0 : 1));
        lines.add(line(
                "longest wait",
                cells(all -> String.format(
                        Locale.ROOT,
                        "%.1f s",
                        all.stream()
                                        .mapToDouble(Result::longestWaitMillis)
                                        .max()
                                        .orElse(0)
                                / 1000))));
        lines.add(line("seeds", cells(Summary::seeds)));
        return lines;
    }

    private String row(String label, ToLongFunction<Result> figure) {
        return line(
                label,
                cells(all -> String.format(
                        Locale.ROOT, "%,d", all.stream().mapToLong(figure).sum())));
    }

    private interface Cell {
        String of(List<Result> results);
    }

    private List<String> cells(Cell cell) {
        return results.values().stream().map(cell::of).toList();
    }

    private static String seeds(List<Result> all) {
        long first = all.stream().mapToLong(Result::seed).min().orElse(0);
        long last = all.stream().mapToLong(Result::seed).max().orElse(0);
        return first == last ? String.valueOf(first) : first + "-" + last;
    }

    private static String line(String label, List<String> cells) {
        String text = String.format(Locale.ROOT, "%-" + LABEL + "s", label);
        return text
                + cells.stream()
                        .map(cell -> String.format(Locale.ROOT, "%-" + CELL + "s", cell))
                        .collect(Collectors.joining(" "))
                        .stripTrailing();
    }
}
