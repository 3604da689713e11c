package dev.catamaran.loadtests.audit;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Every customer and every account that somebody was told of is in some region. */
final class Forgotten implements Check {
    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        Set<String> known = auditCase.somewhere("identity.customer");
        known.addAll(auditCase.somewhere("payments.account"));
        return auditCase.journal().attempts().stream()
                .filter(attempt -> attempt.acknowledged() && attempt.answer().made() != null)
                .filter(attempt -> !known.contains(attempt.answer().made()))
                .map(attempt -> new Finding(
                        Kind.FORGOTTEN,
                        auditCase.ofLoss(attempt),
                        null,
                        attempt.answer().made(),
                        attempt.who().step() + " of " + attempt.who().customer() + ", acknowledged by "
                                + attempt.answer().region()))
                .toList();
    }
}
