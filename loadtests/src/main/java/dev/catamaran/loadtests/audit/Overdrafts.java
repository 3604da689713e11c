package dev.catamaran.loadtests.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An account below its limit. The new holder of a lease cannot know what the old one had booked and not shipped: an account may
 * lack as much as late payments took from it, and as much as reversals did of what it had spent by then. Whether those were
 * allowed to be late is judged with them. Some region has to tell of it.
 */
final class Overdrafts implements Check {
    private static final String BELOW = """
            SELECT a.id::text, coalesce(a.minimum, 0) - sum(e.amount) AS missing,
                   'holds ' || sum(e.amount) || ', the limit is ' || coalesce(a.minimum, 0)
            FROM payments.account a JOIN payments.ledger_entry e ON e.account_id = a.id
            WHERE a.kind <> 'house'
            GROUP BY a.id HAVING sum(e.amount) < coalesce(a.minimum, 0)""";
    private static final String TOLD = "SELECT account_id::text FROM payments.overdraft";

    private record Below(String account, long missing, String detail) {}

    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        Set<String> late = LatePayments.listed(auditCase);
        Set<String> told = new HashSet<>();
        for (Copy copy : auditCase.copies()) {
            told.addAll(copy.select(TOLD, row -> row.getString(1)));
        }
        List<Finding> findings = new ArrayList<>();
        for (Copy copy : auditCase.copies()) {
            List<Below> all = copy.select(BELOW, row -> new Below(row.getString(1), row.getLong(2), row.getString(3)));
            Map<String, Long> taken = all.isEmpty() ? Map.of() : Unfunded.now(copy, late);
            for (Below below : all) {
                long explained = taken.getOrDefault(below.account(), 0L);
                findings.add(judge(below, copy, explained, told.contains(below.account())));
            }
        }
        return findings;
    }

    private static Finding judge(Below below, Copy copy, long explained, boolean told) {
        String detail = below.detail()
                + (explained > 0 ? ", late payments and reversals took " + explained : "")
                + (told ? "" : ", and no region has told of it");
        Severity severity = told && below.missing() <= explained ? Severity.COUNTED : Severity.VIOLATION;
        return new Finding(Kind.OVERDRAWN, severity, copy.region(), below.account(), detail);
    }
}
