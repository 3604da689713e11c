package dev.catamaran.loadtests.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.catamaran.loadtests.journal.Operation;
import java.util.List;

/**
 * How the fault was for a group of customers: their operations that ended after the fault and began before the dead
 * region came back.
 *
 * @param failed operations whose budget was spent, or with a wrong answer
 * @param retriedOperations operations that needed more than one attempt
 * @param retriedAttempts attempts that were repeated
 * @param held operations answered well at the first attempt, but after more than {@link #HELD_MILLIS}
 * @param longestWaitMillis the longest operation, retries included
 * @param before latency of payments in the steady phase
 * @param after latency of payments after the fault
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Group(
        List<String> homes,
        long operations,
        long failed,
        long retriedOperations,
        long retriedAttempts,
        long held,
        double longestWaitMillis,
        Percentiles before,
        Percentiles after) {
    /** Far above any percentile of a quiet day, far below a takeover. */
    public static final double HELD_MILLIS = 500;

    /** Null for an empty group. */
    static Group of(List<String> homes, List<Operation> steady, List<Operation> afterFault) {
        if (homes.isEmpty()) {
            return null;
        }
        List<Operation> before = only(homes, steady);
        List<Operation> after = only(homes, afterFault);
        return new Group(
                homes,
                after.size(),
                after.stream().filter(Operation::failed).count(),
                after.stream().filter(operation -> operation.retries() > 0).count(),
                after.stream().mapToLong(Operation::retries).sum(),
                after.stream().filter(Group::held).count(),
                Math.round(after.stream().mapToDouble(Operation::millis).max().orElse(0)),
                Figures.latency(before),
                Figures.latency(after));
    }

    private static List<Operation> only(List<String> homes, List<Operation> operations) {
        return operations.stream()
                .filter(operation -> homes.contains(operation.home()))
                .toList();
    }

    private static boolean held(Operation operation) {
        return operation.acknowledged() && operation.attempts().size() == 1 && operation.millis() > HELD_MILLIS;
    }
}
