package dev.catamaran.loadtests.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What keeps a comparison from being a good one: a promise that did not hold, or one of the first four criteria that a
 * mode lacks. Other gaps cost their rows and nothing else.
 */
public final class Shortfall {
    private final Comparison comparison;
    private final boolean everythingPossible;
    private final List<String> found = new ArrayList<>();

    /** @param everythingPossible false for deployed regions, where what has no command is not measured and not missed */
    public Shortfall(Comparison comparison, boolean everythingPossible) {
        this.comparison = comparison;
        this.everythingPossible = everythingPossible;
    }

    /** Each in a few words; none when all is well. */
    public List<String> inWords() {
        comparison.combinations().forEach(this::promises);
        comparison.combinations().stream().map(Combination::mode).distinct().forEach(this::criteria);
        return List.copyOf(found);
    }

    private void promises(Combination one) {
        String name = one.mode() + ", " + one.replication();
        for (ModeReport run : one.runs()) {
            if (run.audit() != null && !run.audit().verdict().equals("clean")) {
                found.add("the audit of " + name + " is " + run.audit().verdict());
            }
            if (run.audit() == null && run.measured() && run.whyMissing(Part.AUDIT) != null) {
                found.add(name + " was not audited: " + run.whyMissing(Part.AUDIT));
            }
            if (run.forcedLogins() != null && run.forcedLogins() > 0) {
                found.add(run.forcedLogins() + " customers of " + name + " had to log in again");
            }
        }
    }

    private void criteria(String mode) {
        List<ModeReport> runs = comparison.combinations().stream()
                .filter(one -> one.mode().equals(mode))
                .flatMap(one -> one.runs().stream())
                .toList();
        List<String> lacking = new ArrayList<>();
        lack(lacking, "availability and failover", Part.LOSS, runs, run -> outage(run) != null);
        lack(lacking, "performance", Part.RAMP, runs, Shortfall::sustainedAnything);
        lack(lacking, "latency", Part.LOAD, runs, run -> !run.latency().isEmpty());
        if (!lacking.isEmpty()) {
            found.add(mode + " lacks " + String.join(", and ", lacking));
        }
    }

    private interface There {
        boolean in(ModeReport run);
    }

    private void lack(List<String> lacking, String criterion, Part part, List<ModeReport> runs, There there) {
        List<String> reasons = runs.stream()
                .map(run -> run.whyMissing(part))
                .filter(Objects::nonNull)
                .toList();
        boolean missed = everythingPossible || !reasons.isEmpty();
        if (missed && runs.stream().noneMatch(there::in)) {
            lacking.add(criterion + " (" + reasons.stream().findFirst().orElse("nothing was measured") + ")");
        }
    }

    private static Double outage(ModeReport run) {
        Recovery worst = run.worstRecovery();
        return worst == null ? null : worst.rtoMillis();
    }

    private static boolean sustainedAnything(ModeReport run) {
        return Stream.ofNullable(run.capacity()).flatMap(List::stream).anyMatch(ramp -> ramp.sustainedPerSecond() > 0);
    }
}
