package dev.catamaran.loadtests.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Payments that a region had not shipped when another one took its lease, found when it came back. In sync only a
 * payment that nobody was told of may be among them.
 */
final class LatePayments implements Check {
    private static final String KNOWN = "SELECT to_regclass('control.late_payment') IS NOT NULL";
    private static final String SQL = """
            SELECT payment_id::text, how || ', home ' || home || ', written by ' || region || ' under epoch ' || epoch
            FROM control.late_payment""";

    private record Late(String payment, String detail) {}

    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        Set<String> acknowledged = auditCase.acknowledgedIds();
        List<Finding> findings = new ArrayList<>();
        read(auditCase)
                .forEach((payment, detail) -> findings.add(
                        acknowledged.contains(payment)
                                ? new Finding(
                                        Kind.LATE,
                                        auditCase.ifAsync(Set.of(payment)),
                                        null,
                                        payment,
                                        detail + ", acknowledged")
                                : new Finding(
                                        Kind.LATE, Severity.COUNTED, null, payment, detail + ", never acknowledged")));
        return findings;
    }

    private static Map<String, String> read(AuditCase auditCase) throws SQLException {
        Map<String, String> details = new TreeMap<>();
        for (Copy copy : auditCase.copies()) {
            if (isKnown(copy)) {
                copy.select(SQL, row -> new Late(row.getString(1), row.getString(2)))
                        .forEach(late -> details.put(late.payment(), late.detail()));
            }
        }
        return details;
    }

    /** A database that has never heard of late payments has none. */
    static boolean isKnown(Copy copy) throws SQLException {
        return copy.select(KNOWN, row -> row.getBoolean(1)).get(0);
    }
}
