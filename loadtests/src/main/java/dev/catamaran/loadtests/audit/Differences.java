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
        // nobody's business, but it has to be the same
        ROWS.put("customer", """
                SELECT (to_jsonb(c) - 'password_hash')::text || ' ' || md5(c.password_hash) FROM identity.customer c""");
        ROWS.put("log-out", every("identity.log_out"));
        ROWS.put("account", every("payments.account"));
        ROWS.put("payment", every("payments.payment"));
        ROWS.put("key", every("payments.payment_key"));
        ROWS.put("entry", every("payments.ledger_entry"));
    }

    /** Every column, also those that a later version adds. */
    private static String every(String table) {
        return "SELECT to_jsonb(t)::text FROM " + table + " t";
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
