package dev.catamaran.loadtests.report;

import dev.catamaran.loadtests.audit.AuditResult;
import dev.catamaran.loadtests.audit.Finding;
import dev.catamaran.loadtests.audit.Kind;
import dev.catamaran.loadtests.drills.LagSample;
import dev.catamaran.loadtests.drills.RegionLoss;
import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.journal.Operation;
import dev.catamaran.loadtests.journal.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Computes a mode's figures from the journal, the drill's record and the audit. */
public final class Figures {
    private static final String PAY = "pay";

    private final Journal journal;
    private final RegionLoss loss;
    private final AuditResult audit;
    private final List<Operation> operations;

    public Figures(Journal journal, RegionLoss loss, AuditResult audit) {
        this.journal = journal;
        this.loss = loss;
        this.audit = audit;
        this.operations = journal.operations();
    }

    public ModeReport report(String mode, String replication, double labStartSeconds) {
        List<Operation> payments = only(operation -> operation.step().equals(PAY));
        List<Operation> steady = only(this::inSteadyPhase);
        List<Operation> afterFault = only(this::duringTheLoss);
        double comebackSeconds = (loss.comebackAt() - loss.faultAt()) / 1000;
        return new ModeReport(
                mode,
                replication,
                labStartSeconds,
                new ModeReport.Fault(
                        loss.deadRegion(), loss.faultAt(), comebackSeconds, loss.caughtUp(), loss.servedBefore()),
                availability(),
                paymentsPerSecond(payments),
                byGeography(steady),
                homes(true).stream()
                        .map(home -> Recovery.of(home, loss, payments))
                        .toList(),
                Group.of(homes(true), steady, afterFault),
                Group.of(homes(false), steady, afterFault),
                rpo(),
                lag(),
                loss.usage(),
                forcedLogins(),
                AuditSummary.of(audit),
                new Series(loss).of(payments),
                null,
                null);
    }

    private boolean inSteadyPhase(Operation operation) {
        return operation.atMillis() >= loss.steadyAt() && operation.doneAtMillis() < loss.faultAt();
    }

    private boolean duringTheLoss(Operation operation) {
        return operation.doneAtMillis() >= loss.faultAt() && operation.atMillis() < loss.comebackAt();
    }

    private List<String> homes(boolean affected) {
        return loss.servedBefore().keySet().stream()
                .filter(home -> loss.affects(home) == affected)
                .sorted()
                .toList();
    }

    private List<Operation> only(Predicate<Operation> wanted) {
        return operations.stream().filter(wanted).toList();
    }

    private ModeReport.Availability availability() {
        List<Operation> counted = only(operation -> operation.atMillis() >= loss.steadyAt());
        long failed = counted.stream().filter(Operation::failed).count();
        long retries = counted.stream().mapToLong(Operation::retries).sum();
        double ratio = counted.isEmpty() ? 0 : 1 - (double) failed / counted.size();
        return new ModeReport.Availability(counted.size(), failed, retries, ratio);
    }

    private double paymentsPerSecond(List<Operation> payments) {
        long acknowledged = payments.stream()
                .filter(payment -> payment.acknowledged()
                        && payment.doneAtMillis() >= loss.steadyAt()
                        && payment.doneAtMillis() < loss.faultAt())
                .count();
        return Math.round(acknowledged * 10_000.0 / (loss.faultAt() - loss.steadyAt())) / 10.0;
    }

    private static Map<String, Percentiles> byGeography(List<Operation> steady) {
        Map<String, Percentiles> latency = new TreeMap<>();
        steady.stream().collect(Collectors.groupingBy(Operation::geography)).forEach((geography, theirs) -> {
            Percentiles percentiles = latency(theirs);
            if (percentiles != null) {
                latency.put(geography, percentiles);
            }
        });
        return latency;
    }

    /** Of the acknowledged payments among the operations. */
    static Percentiles latency(List<Operation> operations) {
        return Percentiles.of(operations.stream()
                .filter(operation -> operation.step().equals(PAY) && operation.acknowledged())
                .map(Operation::millis)
                .toList());
    }

    private ModeReport.Rpo rpo() {
        Set<String> lost = audit.findings().stream()
                .filter(finding -> finding.kind() == Kind.LOST_AT_TAKEOVER)
                .map(Finding::subject)
                .collect(Collectors.toSet());
        double oldest = journal.attempts().stream()
                .filter(attempt -> lost.contains(attempt.answer().paymentId()))
                .mapToDouble(Attempt::doneAtMillis)
                .min()
                .orElse(loss.faultAt());
        return new ModeReport.Rpo(lost.size(), Math.max(0, Math.round(loss.faultAt() - oldest) / 1000.0));
    }

    private ModeReport.ReplicationLag lag() {
        List<LagSample> samples = loss.lag().stream()
                .filter(sample -> sample.atMillis() >= loss.steadyAt() && sample.atMillis() < loss.faultAt())
                .toList();
        Percentiles percentiles =
                Percentiles.of(samples.stream().map(LagSample::lagMillis).toList());
        long conflicts =
                loss.lag().stream().mapToLong(LagSample::conflicts).max().orElse(0);
        return percentiles == null
                ? null
                : new ModeReport.ReplicationLag(percentiles.count(), percentiles.p99(), percentiles.max(), conflicts);
    }

    private long forcedLogins() {
        return journal.attempts().stream()
                .filter(attempt -> attempt.doneAtMillis() >= loss.faultAt()
                        && attempt.answer().outcome() == Outcome.LOGGED_OUT)
                .map(attempt -> attempt.who().customer())
                .distinct()
                .count();
    }
}
