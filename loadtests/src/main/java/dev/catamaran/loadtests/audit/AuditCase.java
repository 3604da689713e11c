package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.Journal;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything the auditor looks at.
 *
 * @param mayLose true for async replication, where a takeover may lose the newest payments and the loss is counted
 * @param takeovers one for each region that was lost, in the order of time
 * @param syncTimes when nothing may be lost although {@code mayLose}
 * @param equalAt epoch milliseconds at which both regions were seen to have the same rows, while nobody wrote any
 */
record AuditCase(
        Journal journal,
        boolean mayLose,
        List<Takeover> takeovers,
        List<SyncTime> syncTimes,
        List<Double> equalAt,
        List<Copy> copies) {

    /** What async replication may do and sync may not, to these payments. */
    Severity ifAsync(Set<String> payments) {
        boolean strict = acknowledgedPayments().stream()
                .anyMatch(attempt -> payments.contains(attempt.answer().paymentId()) && strict(attempt));
        return mayLose && !strict ? Severity.COUNTED : Severity.VIOLATION;
    }

    private boolean strict(Attempt attempt) {
        return syncTimes.stream().anyMatch(time -> time.covers(attempt));
    }

    List<Attempt> acknowledgedPayments() {
        return journal.attempts().stream()
                .filter(attempt -> attempt.movesMoney() && attempt.acknowledged())
                .toList();
    }

    /** Ids of the payments that customers were told of. */
    Set<String> acknowledgedIds() {
        return acknowledgedPayments().stream()
                .map(attempt -> String.valueOf(attempt.answer().paymentId()))
                .collect(Collectors.toSet());
    }

    /** Ids of all rows of this table that any copy has. */
    Set<String> somewhere(String table) throws SQLException {
        Set<String> ids = new HashSet<>();
        for (Copy copy : copies) {
            ids.addAll(copy.select("SELECT id::text FROM " + table, row -> row.getString(1)));
        }
        return ids;
    }

    /** True when both regions were seen to be equal in between. */
    boolean equalBetween(double fromMillis, double untilMillis) {
        return equalAt.stream().anyMatch(moment -> fromMillis <= moment && moment <= untilMillis);
    }

    /** What a payment that only the dead region acknowledged may be in this case. */
    Severity ofLoss(Attempt attempt) {
        boolean allowed = mayLose && takeoverAfter(attempt).isPresent() && !strict(attempt);
        return allowed ? Severity.COUNTED : Severity.VIOLATION;
    }

    /** True when the region that took over next did not have this payment. */
    boolean lost(Attempt attempt) {
        return takeoverAfter(attempt).filter(takeover -> takeover.lost(attempt)).isPresent();
    }

    /** The first loss of the region that acknowledged this payment, after it did so. */
    Optional<Takeover> takeoverAfter(Attempt attempt) {
        return takeovers.stream()
                .filter(takeover -> takeover.acknowledgedByTheDead(attempt))
                .findFirst();
    }
}
