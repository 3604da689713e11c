package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every payment that a customer was told was made is there, with the amount and the accounts they named. */
final class Acknowledged implements Check {
    private long lookedAt;

    long lookedAt() {
        return lookedAt;
    }

    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        Map<String, Map<String, PaymentRow>> copies = new HashMap<>();
        for (Copy copy : auditCase.copies()) {
            copies.put(copy.region(), payments(copy));
        }
        List<Finding> findings = new ArrayList<>();
        for (Attempt attempt : auditCase.acknowledgedPayments()) {
            lookAt(attempt, copies, auditCase, findings);
            lookedAt++;
        }
        return findings;
    }

    private static Map<String, PaymentRow> payments(Copy copy) throws SQLException {
        Map<String, PaymentRow> byId = new HashMap<>();
        copy.select(PaymentRow.SQL, PaymentRow::read).forEach(row -> byId.put(row.id(), row));
        return byId;
    }

    private static void lookAt(
            Attempt attempt, Map<String, Map<String, PaymentRow>> copies, AuditCase auditCase, List<Finding> findings) {
        String id = attempt.answer().paymentId();
        if (id == null || copies.values().stream().noneMatch(copy -> copy.containsKey(id))) {
            findings.add(new Finding(
                    Kind.MISSING, auditCase.ofLoss(attempt), null, Objects.toString(id), about(attempt, auditCase)));
            return;
        }
        copies.forEach((region, copy) -> {
            PaymentRow row = copy.get(id);
            if (row != null && !row.isWhatWasAcknowledged(attempt)) {
                findings.add(Finding.violation(Kind.WRONG, region, id, row.inWords() + ", asked: " + attempt.call()));
            }
        });
    }

    static String about(Attempt attempt, AuditCase auditCase) {
        String text = attempt.who().step() + " of " + attempt.call().amount() + ", key "
                + attempt.call().key() + ", acknowledged by " + attempt.answer().region();
        return auditCase
                .takeoverAfter(attempt)
                .map(takeover -> text + String.format(" %.3f s before the fault", takeover.secondsBeforeFault(attempt)))
                .orElse(text);
    }
}
