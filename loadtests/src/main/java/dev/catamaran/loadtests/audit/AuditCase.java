package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.Journal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything the auditor looks at.
 *
 * @param mayLose true for async replication, where a takeover may lose the newest payments and the loss is counted
 * @param takeover null when no region was lost
 */
record AuditCase(Journal journal, boolean mayLose, Takeover takeover, List<Copy> copies) {

    /** What async replication may do and sync may not. */
    Severity ifAsync() {
        return mayLose ? Severity.COUNTED : Severity.VIOLATION;
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

    /** What a payment that only the dead region acknowledged may be in this case. */
    Severity ofLoss(Attempt attempt) {
        boolean allowed = mayLose && takeover != null && takeover.acknowledgedByTheDead(attempt);
        return allowed ? Severity.COUNTED : Severity.VIOLATION;
    }
}
