package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Late payments that no region has listed. Two signs tell that a payment was late, and neither is the list: a later lease made
 * a second payment of its key, so it did not have the first; or the survivor of a loss did not have it.
 */
final class Unlisted implements Check {
    private static final String DOUBLES = """
            SELECT k.customer_id || ' ' || k.key, p.id::text, p.epoch
            FROM payments.payment_key k JOIN payments.payment p ON p.id = k.payment_id
            WHERE (k.customer_id, k.key) IN (
              SELECT customer_id, key FROM payments.payment_key GROUP BY customer_id, key HAVING count(*) > 1)""";

    private record Made(String key, String payment, long epoch) {}

    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        Set<String> late = overtaken(auditCase);
        late.addAll(missedBySurvivors(auditCase));
        late.removeAll(LatePayments.listed(auditCase));
        return late.stream()
                .map(payment -> Finding.violation(Kind.UNLISTED, null, payment, "in no region's control.late_payment"))
                .toList();
    }

    /** Of each key all but those of its newest lease. */
    private static Set<String> overtaken(AuditCase auditCase) throws SQLException {
        Map<String, List<Made>> byKey = new TreeMap<>();
        for (Copy copy : auditCase.copies()) {
            copy.select(DOUBLES, row -> new Made(row.getString(1), row.getString(2), row.getLong(3)))
                    .forEach(made -> byKey.computeIfAbsent(made.key(), any -> new ArrayList<>())
                            .add(made));
        }
        Set<String> overtaken = new TreeSet<>();
        byKey.values().forEach(all -> {
            long newest = all.stream().mapToLong(Made::epoch).max().orElse(0);
            all.stream()
                    .filter(made -> made.epoch() < newest)
                    .map(Made::payment)
                    .forEach(overtaken::add);
        });
        return overtaken;
    }

    /** Those that are there after all. */
    private static Set<String> missedBySurvivors(AuditCase auditCase) throws SQLException {
        Set<String> missed = new HashSet<>();
        for (Attempt attempt : auditCase.acknowledgedPayments()) {
            if (auditCase.lost(attempt)) {
                missed.add(attempt.answer().paymentId());
            }
        }
        missed.retainAll(auditCase.somewhere("payments.payment"));
        return missed;
    }
}
