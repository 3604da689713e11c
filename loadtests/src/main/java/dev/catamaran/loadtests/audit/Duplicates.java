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
 * One key makes one payment. Told by the key table, and, not trusting that alone, by the reference of each payment (the
 * journeys send the key as the reference too). A payment that a reversal points back to does not count.
 */
final class Duplicates implements Check {
    private static final String BY_KEY = """
            SELECT k.customer_id || ' ' || k.key, k.payment_id::text FROM payments.payment_key k
            WHERE NOT EXISTS (SELECT FROM payments.payment r WHERE r.kind = 'reversal' AND r.refund_of = k.payment_id)""";
    private static final String BY_REFERENCE = """
            SELECT p.customer_id || ' ' || p.reference, p.id::text FROM payments.payment p
            WHERE p.kind = 'payment' AND p.reference <> ''
              AND NOT EXISTS (SELECT FROM payments.payment r WHERE r.kind = 'reversal' AND r.refund_of = p.id)""";

    private record Keyed(String key, String payment) {}

    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        Set<Set<String>> doubles = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (String sql : List.of(BY_KEY, BY_REFERENCE)) {
            Map<String, Set<String>> payments = new TreeMap<>();
            for (Copy copy : auditCase.copies()) {
                copy.select(sql, row -> new Keyed(row.getString(1), row.getString(2)))
                        .forEach(keyed -> put(payments, keyed.key(), keyed.payment()));
            }
            payments.forEach((key, ids) -> {
                if (ids.size() > 1 && doubles.add(ids)) {
                    findings.add(Finding.violation(Kind.DUPLICATED, null, key, "payments " + ids));
                }
            });
        }
        findings.addAll(acknowledgedTwice(auditCase));
        return findings;
    }

    /**
     * The same key was answered with two payments: allowed only in async, and when all but one of them do not count.
     */
    private static List<Finding> acknowledgedTwice(AuditCase auditCase) throws SQLException {
        Map<String, Set<String>> told = new TreeMap<>();
        Set<String> gone = new HashSet<>(Reversals.reversed(auditCase));
        for (Attempt attempt : auditCase.acknowledgedPayments()) {
            String payment = attempt.answer().paymentId();
            if (payment != null) {
                put(told, attempt.call().key(), payment);
            }
            if (auditCase.lost(attempt)) {
                gone.add(payment);
            }
        }
        return told.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Finding(
                        Kind.DUPLICATED,
                        countsOnce(entry.getValue(), gone) ? auditCase.ifAsync(entry.getValue()) : Severity.VIOLATION,
                        null,
                        entry.getKey(),
                        "acknowledged as " + entry.getValue()))
                .toList();
    }

    private static boolean countsOnce(Set<String> payments, Set<String> gone) {
        return payments.stream().filter(payment -> !gone.contains(payment)).count() <= 1;
    }

    private static void put(Map<String, Set<String>> payments, String key, String payment) {
        payments.computeIfAbsent(key, any -> new TreeSet<>()).add(payment);
    }
}
