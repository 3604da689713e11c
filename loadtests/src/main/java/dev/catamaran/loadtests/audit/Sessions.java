package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.Outcome;
import java.util.List;
import java.util.stream.Stream;

/**
 * Nobody has to log in twice, and a log-out stays a log-out. While faults are under way the other region may not have heard of it yet:
 * that is counted. When both have caught up it is not forgiven.
 */
final class Sessions implements Check {
    private static final String WHILE_FAULTS = "old token";
    private static final String LATER = "old token, later";

    @Override
    public List<Finding> look(AuditCase auditCase) {
        return auditCase.journal().attempts().stream().flatMap(Sessions::judge).toList();
    }

    private static Stream<Finding> judge(Attempt attempt) {
        Outcome outcome = attempt.answer().outcome();
        String step = attempt.who().step();
        if (outcome == Outcome.LOGGED_OUT) {
            return finding(Kind.FORCED_LOG_IN, Severity.VIOLATION, attempt);
        }
        if (outcome == Outcome.ACKNOWLEDGED && step.equals(WHILE_FAULTS)) {
            return finding(Kind.OLD_TOKEN_ACCEPTED, Severity.COUNTED, attempt);
        }
        return outcome == Outcome.ACKNOWLEDGED && step.equals(LATER)
                ? finding(Kind.OLD_TOKEN_ACCEPTED, Severity.VIOLATION, attempt)
                : Stream.empty();
    }

    private static Stream<Finding> finding(Kind kind, Severity severity, Attempt attempt) {
        String detail = attempt.who().step() + ", answered " + attempt.answer().status() + " by "
                + attempt.answer().region() + ", line " + attempt.seq();
        return Stream.of(new Finding(
                kind, severity, attempt.answer().region(), attempt.who().customer(), detail));
    }
}
