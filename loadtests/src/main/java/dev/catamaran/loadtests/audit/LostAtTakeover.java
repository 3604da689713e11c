package dev.catamaran.loadtests.audit;

import java.util.List;

/** The RPO: acknowledged payments that the surviving region did not have. Some may come back with the dead region. */
final class LostAtTakeover implements Check {
    @Override
    public List<Finding> look(AuditCase auditCase) {
        Takeover takeover = auditCase.takeover();
        if (takeover == null) {
            return List.of();
        }
        return auditCase.acknowledgedPayments().stream()
                .filter(takeover::lost)
                .map(attempt -> new Finding(
                        Kind.LOST_AT_TAKEOVER,
                        auditCase.ofLoss(attempt),
                        null,
                        attempt.answer().paymentId(),
                        Acknowledged.about(attempt, auditCase)))
                .toList();
    }
}
