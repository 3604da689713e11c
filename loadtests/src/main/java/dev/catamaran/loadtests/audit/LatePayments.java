package dev.catamaran.loadtests.audit;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Payments that a region had not shipped when another one took its lease, found when it came back. In sync nobody may have been
 * told of one before it was found; afterwards the successor has it, and may well answer a repeated call with it.
 */
final class LatePayments implements Check {
    private static final String KNOWN = "SELECT to_regclass('control.late_payment') IS NOT NULL";
    private static final String SQL = """
            SELECT payment_id::text, how || ', home ' || home || ', written by ' || region || ' under epoch ' || epoch,
              extract(epoch FROM found_at) * 1000
            FROM control.late_payment""";

    private record Late(String payment, String detail, double foundAtMillis) {
        Finding judged(AuditCase auditCase, Double toldAtMillis) {
            if (toldAtMillis == null) {
                return finding(Severity.COUNTED, "never acknowledged");
            }
            return toldAtMillis < foundAtMillis
                    ? finding(auditCase.ifAsync(Set.of(payment)), "acknowledged before")
                    : finding(Severity.COUNTED, "acknowledged afterwards");
        }

        private Finding finding(Severity severity, String acknowledged) {
            return new Finding(Kind.LATE, severity, null, payment, detail + ", " + acknowledged);
        }
    }

    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        Map<String, Double> told = toldAtMillis(auditCase);
        return read(auditCase).values().stream()
                .map(late -> late.judged(auditCase, told.get(late.payment())))
                .toList();
    }

    /** When somebody was first told of each payment. */
    private static Map<String, Double> toldAtMillis(AuditCase auditCase) {
        Map<String, Double> first = new HashMap<>();
        auditCase
                .acknowledgedPayments()
                .forEach(attempt ->
                        first.merge(String.valueOf(attempt.answer().paymentId()), attempt.doneAtMillis(), Math::min));
        return first;
    }

    /** All that any region has listed. */
    static Set<String> listed(AuditCase auditCase) throws SQLException {
        return read(auditCase).keySet();
    }

    private static Map<String, Late> read(AuditCase auditCase) throws SQLException {
        Map<String, Late> byPayment = new TreeMap<>();
        for (Copy copy : auditCase.copies()) {
            if (isKnown(copy)) {
                copy.select(SQL, row -> new Late(row.getString(1), row.getString(2), row.getDouble(3)))
                        .forEach(late -> byPayment.put(late.payment(), late));
            }
        }
        return byPayment;
    }

    /** A database that has never heard of late payments has none. */
    static boolean isKnown(Copy copy) throws SQLException {
        return copy.select(KNOWN, row -> row.getBoolean(1)).get(0);
    }
}
