package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a balance may have been at a moment, from what customers asked for and were told: every movement of their accounts is in
 * the journal. A payment certainly counts in a region that had acknowledged it before, or after the regions were equal; it may count
 * from the moment on that it was first asked for. One that was late, reversed or is not everywhere never counts for certain.
 */
final class Movements {
    private static final String DOUBLED = "SELECT key FROM payments.payment_key GROUP BY key HAVING count(*) > 1";

    /** All attempts with one key. */
    private record Movement(String key, long amount, List<Attempt> attempts) {}

    private final AuditCase auditCase;
    private final Set<String> doubtful = new HashSet<>();
    private final Set<String> doubledKeys = new HashSet<>();
    private final Map<String, List<Movement>> credits = new HashMap<>();
    private final Map<String, List<Movement>> debits = new HashMap<>();

    Movements(AuditCase auditCase) throws SQLException {
        this.auditCase = auditCase;
        doubtful.addAll(LatePayments.listed(auditCase));
        doubtful.addAll(Reversals.reversed(auditCase));
        doubtful.addAll(notEverywhere(auditCase));
        for (Copy copy : auditCase.copies()) {
            doubledKeys.addAll(copy.select(DOUBLED, row -> row.getString(1)));
        }
        byKey(auditCase).forEach(this::add);
    }

    private static Set<String> notEverywhere(AuditCase auditCase) throws SQLException {
        Set<String> ids = new HashSet<>(auditCase.acknowledgedIds());
        Set<String> everywhere = new HashSet<>(ids);
        for (Copy copy : auditCase.copies()) {
            everywhere.retainAll(
                    Set.copyOf(copy.select("SELECT id::text FROM payments.payment", row -> row.getString(1))));
        }
        ids.removeAll(everywhere);
        return ids;
    }

    private static Map<String, List<Attempt>> byKey(AuditCase auditCase) {
        Map<String, List<Attempt>> byKey = new LinkedHashMap<>();
        auditCase.journal().attempts().stream()
                .filter(Attempt::movesMoney)
                .forEach(attempt -> byKey.computeIfAbsent(attempt.call().key(), any -> new ArrayList<>())
                        .add(attempt));
        return byKey;
    }

    private void add(String key, List<Attempt> attempts) {
        var call = attempts.get(0).call();
        Movement movement = new Movement(key, call.amount(), attempts);
        if (call.from() != null) {
            debits.computeIfAbsent(call.from(), any -> new ArrayList<>()).add(movement);
        }
        if (call.to() != null) {
            credits.computeIfAbsent(call.to(), any -> new ArrayList<>()).add(movement);
        }
    }

    /** The balance of the account as the attempt's region saw it was at least this, without what the attempt itself asks for. */
    long atLeast(String account, Attempt seen) {
        return certain(credits, account, seen) - possible(debits, account, seen);
    }

    /** And at most this. */
    long atMost(String account, Attempt seen) {
        return possible(credits, account, seen) - certain(debits, account, seen);
    }

    private long certain(Map<String, List<Movement>> movements, String account, Attempt seen) {
        return movements.getOrDefault(account, List.of()).stream()
                .filter(movement -> isCertain(movement, seen))
                .mapToLong(Movement::amount)
                .sum();
    }

    private boolean isCertain(Movement movement, Attempt seen) {
        return movement.attempts().stream()
                .filter(attempt -> attempt.acknowledged() && attempt.doneAtMillis() <= seen.atMillis())
                .filter(attempt -> attempt.answer().paymentId() != null
                        && !doubtful.contains(attempt.answer().paymentId()))
                .anyMatch(attempt -> attempt.answer().region() != null
                                && attempt.answer()
                                        .region()
                                        .equals(seen.answer().region())
                        || auditCase.equalBetween(attempt.doneAtMillis(), seen.atMillis()));
    }

    private long possible(Map<String, List<Movement>> movements, String account, Attempt seen) {
        return movements.getOrDefault(account, List.of()).stream()
                .filter(movement -> !movement.key().equals(seen.call().key()) && mayCount(movement, seen))
                .mapToLong(movement -> movement.amount() * (doubledKeys.contains(movement.key()) ? 2 : 1))
                .sum();
    }

    /** A refusal says that nothing was made; no answer says nothing. */
    private static boolean mayCount(Movement movement, Attempt seen) {
        return movement.attempts().stream()
                .filter(attempt -> attempt.atMillis() <= seen.doneAtMillis())
                .mapToInt(attempt -> attempt.answer().status())
                .anyMatch(status -> status < 400 || status >= 500);
    }
}
