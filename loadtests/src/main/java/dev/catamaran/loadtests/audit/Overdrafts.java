package dev.catamaran.loadtests.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An account below its limit. The new holder of a lease cannot know what the old one had booked and not shipped: an account may
 * lack as much as late payments took from it. Whether those were allowed to be late is judged with them.
 */
final class Overdrafts implements Check {
    private static final String BELOW = """
            SELECT a.id::text, coalesce(a.minimum, 0) - sum(e.amount) AS missing,
                   'holds ' || sum(e.amount) || ', the limit is ' || coalesce(a.minimum, 0)
            FROM payments.account a JOIN payments.ledger_entry e ON e.account_id = a.id
            WHERE a.kind <> 'house'
            GROUP BY a.id HAVING sum(e.amount) < coalesce(a.minimum, 0)""";
    private static final String SPENT_LATE = """
            SELECT p.from_account::text, sum(p.amount)
            FROM control.late_payment l JOIN payments.payment p ON p.id = l.payment_id
            WHERE NOT EXISTS (SELECT FROM payments.payment r WHERE r.kind = 'reversal' AND r.refund_of = p.id)
            GROUP BY p.from_account""";

    private record Amount(String account, long amount) {}

    private record Below(String account, long missing, String detail) {}

    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        Map<String, Long> spentLate = spentLate(auditCase);
        List<Finding> findings = new ArrayList<>();
        for (Copy copy : auditCase.copies()) {
            copy.select(BELOW, row -> new Below(row.getString(1), row.getLong(2), row.getString(3)))
                    .forEach(below -> findings.add(judge(below, copy, spentLate.getOrDefault(below.account(), 0L))));
        }
        return findings;
    }

    private static Finding judge(Below below, Copy copy, long late) {
        boolean explained = below.missing() <= late;
        String detail = below.detail() + (late > 0 ? ", late payments took " + late : "");
        Severity severity = explained ? Severity.COUNTED : Severity.VIOLATION;
        return new Finding(Kind.OVERDRAWN, severity, copy.region(), below.account(), detail);
    }

    private static Map<String, Long> spentLate(AuditCase auditCase) throws SQLException {
        Map<String, Long> amounts = new HashMap<>();
        for (Copy copy : auditCase.copies()) {
            if (LatePayments.isKnown(copy)) {
                copy.select(SPENT_LATE, row -> new Amount(row.getString(1), row.getLong(2)))
                        .forEach(late -> amounts.merge(late.account(), late.amount(), Math::max));
            }
        }
        return amounts;
    }
}
