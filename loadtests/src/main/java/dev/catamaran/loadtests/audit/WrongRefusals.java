package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;
import java.sql.SQLException;
import java.util.List;

/** Nobody is refused for lack of funds who certainly had them. */
final class WrongRefusals implements Check {
    private static final int NOT_ENOUGH_FUNDS = 402;

    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        Movements movements = new Movements(auditCase);
        return auditCase.journal().attempts().stream()
                .filter(attempt -> attempt.answer().status() == NOT_ENOUGH_FUNDS
                        && attempt.call().from() != null)
                .filter(attempt -> movements.atLeast(attempt.call().from(), attempt)
                        >= attempt.call().amount())
                .map(attempt ->
                        finding(attempt, movements.atLeast(attempt.call().from(), attempt)))
                .toList();
    }

    private static Finding finding(Attempt attempt, long held) {
        return Finding.violation(
                Kind.WRONG_REFUSAL,
                attempt.answer().region(),
                attempt.call().from(),
                attempt.call().amount() + " asked for, at least " + held + " there, line " + attempt.seq());
    }
}
