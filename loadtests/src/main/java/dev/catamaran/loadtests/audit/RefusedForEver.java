package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Operation;
import java.util.List;

/**
 * What failed while faults were under way is asked for again, with the same key, when everything is whole: then it is done, or
 * refused for lack of funds. A key that nobody will ever serve is money that nobody can reach.
 */
final class RefusedForEver implements Check {
    private static final String LATER = "again, later";

    @Override
    public List<Finding> look(AuditCase auditCase) {
        return auditCase.journal().operations().stream()
                .filter(operation -> operation.step().equals(LATER) && operation.failed())
                .map(RefusedForEver::finding)
                .toList();
    }

    private static Finding finding(Operation operation) {
        var last = operation.last();
        return Finding.violation(
                Kind.REFUSED_FOR_EVER,
                last.answer().region(),
                last.call().key(),
                last.call() + ", answered " + last.answer().status() + " "
                        + last.answer().problem() + ", line " + last.seq());
    }
}
