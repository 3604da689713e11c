package dev.catamaran.loadtests.report;

import dev.catamaran.loadtests.audit.AuditResult;
import dev.catamaran.loadtests.audit.Finding;
import dev.catamaran.loadtests.audit.Kind;
import dev.catamaran.loadtests.drills.LagSample;
import dev.catamaran.loadtests.drills.PlannedMove;
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
    private static final double AFTER_MOVE_MILLIS = 5_000;

    private final Journal journal;
    private final RegionLoss loss;
    private final PlannedMove failback;
    private final AuditResult audit;
    private final List<Operation> operations;

    /** Of a run without a planned move. */
    public Figures(Journal journal, RegionLoss loss, AuditResult audit) {
        this(journal, loss, null, audit);
    }

    /**
     * @param journal of the pass in which the region was lost
     * @param failback null when no home was moved back
     * @param audit null when no database could be looked into
     */
    public Figures(Journal journal, RegionLoss loss, PlannedMove failback, AuditResult audit) {
        this.journal = journal;
        this.failback = failback;
        this.audit = audit;
        this.operations = journal.operations();
        this.loss = loss.servedBefore().isEmpty() ? loss.servedAs(ServedBefore.of(operations, loss)) : loss;
    }

    public ModeReport report(String mode, String replication, double labStartSeconds) {
        List<Operation> payments = only(operation -> operation.step().equals(PAY));
        List<Operation> steady = only(this::inSteadyPhase);
        List<Operation> afterFault = only(this::duringTheLoss);
        return new ModeReport(
                mode,
                replication,
                labStartSeconds,
                null,
                fault(),
                availability(),
                paymentsPerSecond(payments),
                byGeography(steady),
                homes(true).stream()
                        .map(home -> Recovery.of(home, loss, payments))
                        .toList(),
                Group.of(homes(true), steady, afterFault),
                loss.deadRegion() == null ? null : Group.of(homes(false), steady, afterFault),
                rpo(),
                lag(),
                loss.usage(),
                forcedLogins(),
                audit == null ? null : AuditSummary.of(audit),
                new Series(loss).of(payments),
                failback(),
                null,
                List.of());
    }

    private ModeReport.Fault fault() {
        return loss.deadRegion() == null
                ? null
                : new ModeReport.Fault(
                        loss.deadRegion(),
                        loss.faultAt(),
                        (loss.comebackAt() - loss.faultAt()) / 1000,
                        loss.caughtUp(),
                        loss.servedBefore());
    }

    /** Null when nobody came in after the move was ordered, too: what was on its way then tells nothing about it. */
    private Failback failback() {
        if (failback == null) {
            return null;
        }
        List<Operation> during = only(operation -> operation.doneAtMillis() >= failback.orderedAt()
                && operation.atMillis() < failback.doneAt() + AFTER_MOVE_MILLIS);
        long failed = during.stream().filter(Operation::failed).count();
        return during.stream().noneMatch(operation -> operation.atMillis() >= failback.orderedAt())
                ? null
                : new Failback(failback.orderedAt(), failback.writePauseMillis(), during.size(), failed);
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

    private Double paymentsPerSecond(List<Operation> payments) {
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

    /** Only those that this pass's customers were told of: the audit is over all passes. */
    private ModeReport.Rpo rpo() {
        if (audit == null || loss.survivorHad() == null) {
            return null;
        }
        Set<String> lost = audit.findings().stream()
                .filter(finding -> finding.kind() == Kind.LOST_AT_TAKEOVER)
                .map(Finding::subject)
                .collect(Collectors.toSet());
        List<Attempt> mine = journal.attempts().stream()
                .filter(attempt ->
                        attempt.acknowledged() && lost.contains(attempt.answer().paymentId()))
                .toList();
        double oldest = mine.stream().mapToDouble(Attempt::doneAtMillis).min().orElse(loss.faultAt());
        long count = mine.stream()
                .map(attempt -> attempt.answer().paymentId())
                .distinct()
                .count();
        return new ModeReport.Rpo(count, Math.max(0, Math.round(loss.faultAt() - oldest) / 1000.0));
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
