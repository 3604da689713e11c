package dev.catamaran.loadtests.drills.command;

import dev.catamaran.loadtests.audit.Finding;
import dev.catamaran.loadtests.audit.Kind;
import dev.catamaran.loadtests.drills.faults.Fault;
import dev.catamaran.loadtests.drills.faults.Target;
import dev.catamaran.loadtests.drills.runs.Episode;
import dev.catamaran.loadtests.drills.runs.Script;
import dev.catamaran.loadtests.drills.runs.TimelineText;
import dev.catamaran.loadtests.drills.runs.Workshop;
import dev.catamaran.loadtests.journal.Operation;
import dev.catamaran.loadtests.report.Recovery;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One fault of the catalogue under load, from its first effect to the failback, told as it was. */
final class OneFault {
    private static final long START_MILLIS = 5_000;
    private static final long LENGTH_MILLIS = 8_000;
    private static final double HELD_MILLIS = 500;
    /** Whoever wants to survive the loss of one instance runs two; random schedules kill the only one. */
    private static final int INSTANCES = 2;

    private static final int NO_LIMIT = 0;

    private final Fault fault;
    private final String region;
    private final PrintStream out;

    OneFault(Fault fault, String region, PrintStream out) {
        this.fault = fault;
        this.region = region;
        this.out = out;
    }

    /** True when customers noticed no more than they may. */
    boolean run(Workshop workshop) throws Exception {
        out.println(
                fault.text() + " of " + region + ", " + workshop.combination().text());
        if (fault.hitsAService()) {
            workshop.rig().lab().scale(region, INSTANCES, NO_LIMIT);
        }
        Target target = new Target(region, "payments-1", START_MILLIS, LENGTH_MILLIS);
        Script script = new Script(fault.steps(target), START_MILLIS + LENGTH_MILLIS, Script.Ending.BACK);
        Episode episode = workshop.run(script);
        out.println();
        TimelineText.of(episode).forEach(out::println);
        out.println();
        facts(episode);
        List<String> wrongs = new ArrayList<>(episode.wrongs());
        episode.inflicted().stream()
                .filter(step -> step.refusal() != null)
                .filter(step -> fault.isPlanned() || !step.step().isAnOrder())
                .forEach(step -> wrongs.add(step.step().inWords() + " was refused: " + step.refusal()));
        String unexpected = fault.expectation().judge(served(episode), moved(episode), episode.failed());
        if (!unexpected.isEmpty()) {
            wrongs.add("not as expected: " + unexpected);
        }
        wrongs.forEach(wrong -> out.println("! " + wrong));
        out.println(wrongs.isEmpty() ? "As expected." : "NOT as expected. Traces: " + workshop.traces());
        return wrongs.isEmpty();
    }

    private boolean served(Episode episode) {
        return episode.servedBefore().containsValue(region);
    }

    private boolean moved(Episode episode) {
        return fault.isPlanned() ? !episode.moves().isEmpty() : episode.leaseTakenOver();
    }

    private void facts(Episode episode) {
        List<Operation> operations = episode.operations();
        recoveries(episode).forEach(recovery -> out.println(inWords(recovery)));
        if (!fault.isOfClocks()) {
            // its steps were noted by two regions, whose clocks have to agree
            episode.writePauses()
                    .forEach(pause -> out.printf(Locale.ROOT, "write pause of a planned move %,.0f ms%n", pause));
        }
        out.printf(
                Locale.ROOT,
                "operations %,d, failed %,d, held longer than %.0f ms %,d, longest wait %,.0f ms%n",
                operations.size(),
                episode.failed(),
                HELD_MILLIS,
                operations.stream()
                        .filter(operation -> operation.millis() > HELD_MILLIS)
                        .count(),
                episode.longestWaitMillis());
        out.printf(
                Locale.ROOT,
                "forced log-ins %d, payments late %d, duplicates reversed %d, overdrafts %d%n",
                episode.news(Kind.FORCED_LOG_IN),
                episode.news(Kind.LATE),
                episode.news(Kind.REVERSED),
                episode.news(Kind.OVERDRAWN));
        episode.news().stream().map(OneFault::inWords).forEach(out::println);
        if (episode.audit() != null) {
            out.printf(
                    Locale.ROOT,
                    "audit %s: looked at %,d of %,d acknowledged payments in %s%n",
                    episode.audit().verdict().name().toLowerCase(Locale.ROOT),
                    episode.audit().lookedAt(),
                    episode.audit().acknowledged(),
                    episode.audit().regions());
        }
    }

    private static String inWords(Finding finding) {
        return "  " + finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + finding.subject() + ": "
                + finding.detail();
    }

    private List<Recovery> recoveries(Episode episode) {
        if (!episode.leaseTakenOver() || episode.inflicted().isEmpty()) {
            return List.of();
        }
        double faultAt = episode.begunAt() + START_MILLIS;
        List<Operation> payments = episode.operations().stream()
                .filter(operation -> operation.step().equals("pay"))
                .toList();
        return episode.servedBefore().entrySet().stream()
                .filter(lease -> lease.getValue().equals(region))
                .map(lease -> Recovery.of(lease.getKey(), region, faultAt, episode.moves(), payments))
                .filter(Recovery::inParts)
                .toList();
    }

    private static String inWords(Recovery recovery) {
        return String.format(
                Locale.ROOT,
                "home %s: RTO %,.0f ms = detect %.0f + decide %.0f + promote %.0f + reroute %.0f",
                recovery.home(),
                recovery.rtoMillis(),
                recovery.detectMillis(),
                recovery.decideMillis(),
                recovery.promoteMillis(),
                recovery.rerouteMillis());
    }
}
