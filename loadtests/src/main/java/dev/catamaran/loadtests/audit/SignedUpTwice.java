package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A repeated sign-up finds the first one. After an async takeover it may not be there yet, and the customer is there twice: counted. */
final class SignedUpTwice implements Check {
    private static final String SIGN_UP = "sign up";

    @Override
    public List<Finding> look(AuditCase auditCase) {
        Map<String, Set<String>> told = new TreeMap<>();
        auditCase.journal().attempts().stream()
                .filter(SignedUpTwice::isSignUp)
                .forEach(attempt -> told.computeIfAbsent(attempt.who().customer(), any -> new TreeSet<>())
                        .add(attempt.answer().made()));
        Severity severity = auditCase.mayLose() ? Severity.COUNTED : Severity.VIOLATION;
        return told.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry ->
                        new Finding(Kind.SIGNED_UP_TWICE, severity, null, entry.getKey(), "as " + entry.getValue()))
                .toList();
    }

    private static boolean isSignUp(Attempt attempt) {
        return attempt.acknowledged()
                && attempt.answer().made() != null
                && attempt.who().step().startsWith(SIGN_UP);
    }
}
