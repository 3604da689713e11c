package dev.catamaran.loadtests.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Performance, latency and scalability. */
final class Speed {
    private static final double CLAIMED_GAIN = 0.6;

    private final Columns columns;
    private final SortedSet<Integer> instances;

    /** @param instances of payments in each region that ramps were asked for */
    Speed(Columns columns, List<Integer> instances) {
        this.columns = columns;
        this.instances = new TreeSet<>(instances);
    }

    Criterion performance() {
        int smallest = instances.first();
        return new Criterion(
                "Performance",
                "one node against all nodes: 60–80 % more",
                List.of(
                        columns.line(
                                Part.RAMP,
                                "sustained payments/s at p99 ≤ 250 ms, " + smallest + " instance(s) a region",
                                sustained(smallest),
                                Text::decimal),
                        columns.line(
                                Part.LOAD,
                                "acknowledged payments/s under the steady load",
                                mode -> mode.paymentsPerSecond(),
                                Text::decimal)),
                performanceJudgement(smallest));
    }

    private String performanceJudgement(int instances) {
        Duel duel = columns.duel(sustained(instances));
        if (duel.ratio() == null) {
            return "Not to be judged: no ramp was held in both modes.";
        }
        double gain = duel.ratio() - 1;
        boolean held = gain >= CLAIMED_GAIN && duel.result() == Duel.Result.PASSIVE_LOWER;
        return "The claim " + (held ? "held" : "did not hold") + ": active-active sustained "
                + Text.share(Math.abs(gain)) + (gain < 0 ? " less" : " more") + "; " + duel.sentence(Text::decimal)
                + ". The capacity of an instance is emulated: the ratio carries over, the figures do not.";
    }

    Criterion latency() {
        List<Criterion.Line> lines = new ArrayList<>();
        for (String geography : geographies()) {
            lines.add(columns.line(
                    Part.LOAD, "from " + geography + ": p50", at(geography, Percentiles::p50), Text::millis));
            lines.add(columns.line(
                    Part.LOAD, "from " + geography + ": p95", at(geography, Percentiles::p95), Text::millis));
            lines.add(columns.line(
                    Part.LOAD, "from " + geography + ": p99", at(geography, Percentiles::p99), Text::millis));
        }
        if (lines.isEmpty()) {
            lines.add(columns.words(Part.LOAD, "payments by geography", mode -> null));
        }
        return new Criterion("Latency", "one data centre against the nearest", lines, latencyJudgement());
    }

    private String latencyJudgement() {
        List<String> said = new ArrayList<>();
        boolean nearer = false;
        for (String geography : geographies()) {
            Duel duel = columns.duel(at(geography, Percentiles::p50));
            nearer |= duel.result() == Duel.Result.ACTIVE_LOWER;
            said.add("p50 from " + geography + ", " + duel.sentence(Text::millis));
        }
        if (said.isEmpty()) {
            return "Not to be judged: no latency was measured.";
        }
        return (nearer
                        ? "The claim held where customers are far from the primary: "
                        : "The claim did not hold here, no geography was served faster: ")
                + String.join("; ", said) + ".";
    }

    Criterion scalability() {
        List<Criterion.Line> lines = new ArrayList<>();
        for (int number : instances) {
            lines.add(columns.line(
                    Part.RAMP,
                    "sustained payments/s, " + number + " instance(s) a region",
                    sustained(number),
                    Text::decimal));
        }
        lines.add(columns.words(Part.RAMP, "failed while instances came and went", Speed::failedWhileScaling));
        return new Criterion("Scalability", "vertical against horizontal", lines, scalabilityJudgement());
    }

    private String scalabilityJudgement() {
        SortedSet<Integer> measured = measured();
        if (measured.size() < 2) {
            return "Not to be judged: no ramp with several numbers of instances.";
        }
        int few = measured.first();
        int many = measured.last();
        Duel least = columns.duel(sustained(few));
        Duel most = columns.duel(sustained(many));
        if (least.ratio() == null || most.ratio() == null || least.active().median() == 0) {
            return "Not to be judged: some ramps were held in one mode only.";
        }
        double passive = most.passive().median() / least.passive().median();
        double active = most.active().median() / least.active().median();
        boolean both = passive >= 1 + Duel.ONE_RUN_SHARE;
        return "From " + few + " to " + many + " instances a region active-passive grew by the factor "
                + Text.decimal(passive) + " and active-active by " + Text.decimal(active) + ". "
                + (both
                        ? "So “vertical only” did not hold: the primary scales out too"
                        : "So the claim held: the primary did not scale out")
                + "; the second region is worth a factor of " + Text.decimal(most.ratio()) + " on top, and "
                + "needs every region to keep room for the other one’s customers.";
    }

    private SortedSet<Integer> measured() {
        SortedSet<Integer> found = new TreeSet<>();
        columns.all()
                .forEach(one -> one.runs().stream()
                        .filter(run -> run.capacity() != null)
                        .forEach(run -> run.capacity().forEach(ramp -> found.add(ramp.instancesPerRegion()))));
        return found;
    }

    private SortedSet<String> geographies() {
        SortedSet<String> found = new TreeSet<>();
        columns.all()
                .forEach(one -> one.runs().stream()
                        .filter(run -> run.latency() != null)
                        .forEach(run -> found.addAll(run.latency().keySet())));
        return found;
    }

    static Function<ModeReport, Double> sustained(int instances) {
        return mode -> mode.capacity() == null
                ? null
                : mode.capacity().stream()
                        .filter(ramp -> ramp.instancesPerRegion() == instances)
                        .map(Capacity::sustainedPerSecond)
                        .findFirst()
                        .orElse(null);
    }

    private static Function<ModeReport, Double> at(String geography, Function<Percentiles, Double> figure) {
        return mode -> mode.latency() == null || mode.latency().get(geography) == null
                ? null
                : figure.apply(mode.latency().get(geography));
    }

    private static String failedWhileScaling(ModeReport mode) {
        if (mode.capacity() == null || mode.capacity().stream().allMatch(ramp -> ramp.scaling() == null)) {
            return null;
        }
        List<Capacity.Scaling> scalings = mode.capacity().stream()
                .map(Capacity::scaling)
                .filter(scaling -> scaling != null)
                .toList();
        return Text.of(
                scalings.stream().mapToLong(Capacity.Scaling::failed).sum(),
                scalings.stream().mapToLong(Capacity.Scaling::operations).sum());
    }
}
