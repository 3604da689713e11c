package dev.catamaran.loadtests.audit;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Debits that ask for no funds: late payments, and reversals. No other takes an account below its limit. */
final class Unfunded {
    private static final String EVER =
            "SELECT p.from_account::text, p.id::text, p.kind, p.amount FROM payments.payment p";
    private static final String NOT_TAKEN_BACK = EVER
            + " WHERE NOT EXISTS (SELECT FROM payments.payment r WHERE r.kind = 'reversal' AND r.refund_of = p.id)";

    private record Debit(String account, String payment, String kind, long amount) {}

    private Unfunded() {}

    /** The sum for each account, also of those that were taken back later. */
    static Map<String, Long> ever(Copy copy, Set<String> late) throws SQLException {
        return byAccount(copy, EVER, late);
    }

    /** The sum for each account, of those that count. */
    static Map<String, Long> now(Copy copy, Set<String> late) throws SQLException {
        return byAccount(copy, NOT_TAKEN_BACK, late);
    }

    private static Map<String, Long> byAccount(Copy copy, String sql, Set<String> late) throws SQLException {
        Map<String, Long> amounts = new HashMap<>();
        copy
                .select(sql, row -> new Debit(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .stream()
                .filter(debit -> debit.kind().equals("reversal") || late.contains(debit.payment()))
                .forEach(debit -> amounts.merge(debit.account(), debit.amount(), Long::sum));
        return amounts;
    }
}
