package dev.catamaran.loadtests.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** After catch-up each region has every row of the other: compared row by row, both ways. */
final class Differences implements Check {
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("customer", row("identity.customer", "id, email, home"));
        ROWS.put("log-out", row("identity.log_out", "session_id, region, expires_at"));
        ROWS.put("account", row("payments.account", "id, customer_id, home, currency, kind, minimum"));
        ROWS.put(
                "payment",
                row(
                        "payments.payment",
                        "id, kind, customer_id, from_account, to_account, amount, currency, refund_of"));
        ROWS.put("key", row("payments.payment_key", "customer_id, key, region, payment_id"));
        ROWS.put("entry", row("payments.ledger_entry", "account_id, payment_id, amount, currency"));
    }

    private static String row(String table, String columns) {
        return "SELECT ROW(" + columns + ")::text FROM " + table;
    }

    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> table : ROWS.entrySet()) {
            Map<Copy, Set<String>> rows = new LinkedHashMap<>();
            for (Copy copy : auditCase.copies()) {
                rows.put(copy, new HashSet<>(copy.select(table.getValue(), row -> row.getString(1))));
            }
            rows.keySet()
                    .forEach(has -> rows.keySet().stream()
                            .filter(lacks -> !lacks.equals(has))
                            .forEach(lacks -> findings.addAll(onlyIn(has, lacks, rows, table.getKey()))));
        }
        return findings;
    }

    private static List<Finding> onlyIn(Copy has, Copy lacks, Map<Copy, Set<String>> rows, String table) {
        Set<String> lacking = rows.get(lacks);
        return rows.get(has).stream()
                .filter(row -> !lacking.contains(row))
                .map(row ->
                        Finding.violation(Kind.DIFFERENT, lacks.region(), table + " " + row, "only in " + has.region()))
                .toList();
    }
}
