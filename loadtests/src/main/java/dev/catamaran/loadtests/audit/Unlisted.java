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
 * Late payments that no region has listed. Three signs tell that a payment was late, and none is the list: a later lease made
 * a second payment of its key, so it did not have the first; the survivor of a loss did not have it; or it came to a region
 * that had made payments of that home under a later lease before.
 */
final class Unlisted implements Check {
    private static final String DOUBLES = """
            SELECT k.customer_id || ' ' || k.key, p.id::text, p.epoch
            FROM payments.payment_key k JOIN payments.payment p ON p.id = k.payment_id
            WHERE (k.customer_id, k.key) IN (
              SELECT customer_id, key FROM payments.payment_key GROUP BY customer_id, key HAVING count(*) > 1)""";

    /**
     * A database numbers its transactions as they begin to write, those that bring a row like those that make one. A payment has its
     * number a moment before it asks the gate, so the first ones, as many as may be under way at once, prove nothing.
     */
    private static final String OVERTAKEN = """
            WITH made AS (SELECT p.id, p.region, p.epoch, a.home, p.xmin::text::bigint AS written
                          FROM payments.payment p JOIN payments.account a ON a.id = p.from_account),
                 own AS (SELECT home, epoch, written, row_number() OVER (PARTITION BY home, epoch ORDER BY written) AS place
                         FROM made WHERE region = '%1$s')
            SELECT DISTINCT made.id::text FROM made JOIN own ON own.home = made.home AND own.place = %2$d
            WHERE made.region <> '%1$s' AND made.epoch < own.epoch AND made.written > own.written""";

    static final int UNDER_WAY = 40;

    private record Made(String key, String payment, long epoch) {}

    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        Set<String> late = doubled(auditCase);
        late.addAll(missedBySurvivors(auditCase));
        for (Copy copy : auditCase.copies()) {
            late.addAll(copy.select(OVERTAKEN.formatted(copy.region(), UNDER_WAY + 1), row -> row.getString(1)));
        }
        late.removeAll(LatePayments.listed(auditCase));
        return late.stream()
                .map(payment -> Finding.violation(Kind.UNLISTED, null, payment, "in no region's control.late_payment"))
                .toList();
    }

    /** Of each key all but those of its newest lease. */
    private static Set<String> doubled(AuditCase auditCase) throws SQLException {
        Map<String, List<Made>> byKey = new TreeMap<>();
        for (Copy copy : auditCase.copies()) {
            copy.select(DOUBLES, row -> new Made(row.getString(1), row.getString(2), row.getLong(3)))
                    .forEach(made -> byKey.computeIfAbsent(made.key(), any -> new ArrayList<>())
                            .add(made));
        }
        Set<String> older = new TreeSet<>();
        byKey.values().forEach(all -> {
            long newest = all.stream().mapToLong(Made::epoch).max().orElse(0);
            all.stream()
                    .filter(made -> made.epoch() < newest)
                    .map(Made::payment)
                    .forEach(older::add);
        });
        return older;
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
