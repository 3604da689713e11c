package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Every payment that a customer was told was made is there, with the amount and the accounts they named. One that is in no
 * database that could be opened may be in one that could not: it was not looked at then.
 */
final class Acknowledged implements Check {
    private final boolean allRegions;
    private long lookedAt;

    /** @param allRegions true when every region's database is open */
    Acknowledged(boolean allRegions) {
        this.allRegions = allRegions;
    }

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
            if (allRegions || isIn(copies, attempt.answer().paymentId())) {
                lookAt(attempt, copies, auditCase, findings);
                lookedAt++;
            }
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
        if (!isIn(copies, id)) {
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

    private static boolean isIn(Map<String, Map<String, PaymentRow>> copies, String id) {
        return id != null && copies.values().stream().anyMatch(copy -> copy.containsKey(id));
    }

    static String about(Attempt attempt, AuditCase auditCase) {
        String text = attempt.who().step() + " of " + attempt.call().amount() + ", key "
                + attempt.call().key() + ", acknowledged by " + attempt.answer().region();
        return auditCase
                .takeoverAfter(attempt)
                .map(takeover -> text
                        + String.format(Locale.ROOT, " %.3f s before the fault", takeover.secondsBeforeFault(attempt)))
                .orElse(text);
    }
}
