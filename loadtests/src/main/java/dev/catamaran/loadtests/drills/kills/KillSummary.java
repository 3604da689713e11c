package dev.catamaran.loadtests.drills.kills;

import dev.catamaran.loadtests.report.Percentiles;
import dev.catamaran.loadtests.report.Recovery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Median, 99th percentile and maximum of one combination's kills, for people and as JSON. */
record KillSummary(
        String combination,
        int kills,
        int recovered,
        Map<String, Percentiles> recoveryMillis,
        long deadFailed,
        Percentiles deadWaits,
        long livingFailed,
        Percentiles livingPays,
        Percentiles livingPaysBefore,
        Percentiles writePauses,
        long forcedLogIns,
        long late,
        long withViolation) {

    static KillSummary of(String combination, List<Kill> kills) {
        List<Recovery> slowest =
                kills.stream().map(Kill::slowest).filter(Objects::nonNull).toList();
        Map<String, Percentiles> parts = new LinkedHashMap<>();
        part(parts, "detect", slowest, Recovery::detectMillis);
        part(parts, "decide", slowest, Recovery::decideMillis);
        part(parts, "promote", slowest, Recovery::promoteMillis);
        part(parts, "reroute", slowest, Recovery::rerouteMillis);
        part(parts, "RTO", slowest, Recovery::rtoMillis);
        return new KillSummary(
                combination,
                kills.size(),
                slowest.size(),
                parts,
                sum(kills, kill -> kill.dead().failed()),
                Percentiles.of(kills.stream()
                        .map(kill -> kill.dead().longestWaitMillis())
                        .toList()),
                sum(kills, kill -> kill.living().failed()),
                pooled(kills, Kill::livingPays),
                pooled(kills, Kill::livingPaysBefore),
                Percentiles.of(kills.stream()
                        .flatMap(kill -> kill.writePausesMillis().stream())
                        .toList()),
                sum(kills, Kill::forcedLogIns),
                sum(kills, Kill::late),
                sum(kills, kill -> kill.wrongs().isEmpty() ? 0 : 1));
    }

    private static void part(
            Map<String, Percentiles> parts, String name, List<Recovery> of, ToDoubleFunction<Recovery> millis) {
        parts.put(name, Percentiles.of(of.stream().map(millis::applyAsDouble).toList()));
    }

    private static long sum(List<Kill> kills, ToLongFunction<Kill> figure) {
        return kills.stream().mapToLong(figure).sum();
    }

    private static Percentiles pooled(List<Kill> kills, Function<Kill, List<Double>> millis) {
        return Percentiles.of(
                kills.stream().flatMap(kill -> millis.apply(kill).stream()).toList());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(combination + ": " + kills + " kills, " + recovered + " recovered, " + withViolation
                + " with a violation, " + forcedLogIns + " forced log-ins, " + late + " late payments");
        lines.add(String.format(Locale.ROOT, "  %-44s %9s %9s %9s", "ms", "median", "p99", "max"));
        recoveryMillis.forEach((name, figures) -> add(lines, name, figures));
        add(lines, "write pause of a planned move", writePauses);
        add(lines, "dead region's customers, longest wait a kill", deadWaits);
        add(lines, "living region's payments, before the kill", livingPaysBefore);
        add(lines, "living region's payments, until its return", livingPays);
        lines.add("  operations failed: " + deadFailed + " of the dead region's customers, " + livingFailed
                + " of the living region's");
        return lines;
    }

    private static void add(List<String> lines, String label, Percentiles figures) {
        lines.add(
                figures == null
                        ? String.format(Locale.ROOT, "  %-44s %9s", label, "-")
                        : String.format(
                                Locale.ROOT,
                                "  %-44s %,9.0f %,9.0f %,9.0f",
                                label,
                                figures.p50(),
                                figures.p99(),
                                figures.max()));
    }
}
