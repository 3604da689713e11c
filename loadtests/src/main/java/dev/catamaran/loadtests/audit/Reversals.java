package dev.catamaran.loadtests.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Second payments that reconciliation took back: each is named. In sync nobody was told of such a payment. */
final class Reversals implements Check {
    private static final String SQL = """
            SELECT p.id::text, 'of ' || p.amount || ', key ' || coalesce(k.key, '?') || ', made by ' || p.region
            FROM payments.payment r JOIN payments.payment p ON p.id = r.refund_of
            LEFT JOIN payments.payment_key k ON k.payment_id = p.id
            WHERE r.kind = 'reversal'""";

    private record Reversal(String payment, String detail) {}

    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        Set<String> acknowledged = auditCase.acknowledgedIds();
        List<Finding> findings = new ArrayList<>();
        read(auditCase).forEach((payment, detail) -> {
            Severity severity = acknowledged.contains(payment) ? auditCase.ifAsync(Set.of(payment)) : Severity.COUNTED;
            findings.add(new Finding(Kind.REVERSED, severity, null, payment, detail));
        });
        return findings;
    }

    static Set<String> reversed(AuditCase auditCase) throws SQLException {
        return read(auditCase).keySet();
    }

    private static Map<String, String> read(AuditCase auditCase) throws SQLException {
        Map<String, String> details = new TreeMap<>();
        for (Copy copy : auditCase.copies()) {
            copy.select(SQL, row -> new Reversal(row.getString(1), row.getString(2)))
                    .forEach(reversal -> details.put(reversal.payment(), reversal.detail()));
        }
        return details;
    }
}
