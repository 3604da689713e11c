package dev.catamaran.loadtests.audit;

import java.util.List;

/** The RPO: acknowledged payments that the surviving region did not have. Some may come back with the dead region. */
final class LostAtTakeover implements Check {
    @Override
    public List<Finding> look(AuditCase auditCase) {
        return auditCase.acknowledgedPayments().stream()
                .filter(auditCase::lost)
                .map(attempt -> new Finding(
                        Kind.LOST_AT_TAKEOVER,
                        auditCase.ofLoss(attempt),
                        null,
                        attempt.answer().paymentId(),
                        Acknowledged.about(attempt, auditCase)))
                .toList();
    }
}
