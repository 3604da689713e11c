package dev.catamaran.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Brings what an old primary had committed and never shipped into the new primary, before the old data is given up. All in one
 * transaction of the new primary; once more changes nothing. Both connections are superusers', used by nobody else meanwhile.
 */
public final class CarryOver {

    private static final int ROWS_AT_ONCE = 1_000;

    /**
     * What is missing was committed after the last row that was shipped. The clocks of a region's services, and the time
     * between a row's making and its commit, are allowed a minute.
     */
    private static final String LAST_SHIPPED = """
            SELECT coalesce(greatest(
                (SELECT max(created_at) FROM payments.payment WHERE region = ?),
                (SELECT max(created_at) FROM identity.customer WHERE region = ?)) - interval '1 minute', '1970-01-01')""";

    /** A commit that waits for a standby is on the disk here and seen by nobody; now it is seen, and not acknowledged. */
    private static final String END_WAITING_COMMITS =
            "SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";

    /** Keys by table. Payments come last: who learns of one finds all that belongs to it. */
    private static final List<Map.Entry<String, List<String>>> TABLES = List.of(
            Map.entry("identity.customer", List.of("id")),
            Map.entry("payments.account", List.of("id")),
            Map.entry("payments.payment_key", List.of("customer_id", "key", "region")),
            Map.entry("payments.ledger_entry", List.of("account_id", "payment_id")),
            Map.entry("payments.payment", List.of("id")));

    /** An entry that was carried counts for the balance like one that was replicated. */
    private static final String QUEUE = """
            INSERT INTO payments.unfolded (account_id, payment_id, amount)
            SELECT account_id, payment_id, amount FROM payments.ledger_entry
            WHERE (account_id, payment_id) IN (SELECT (k->>'account_id')::uuid, (k->>'payment_id')::uuid FROM unnest(?::text[]::jsonb[]) k)
            ON CONFLICT DO NOTHING""";

    private static final String LIST = """
            INSERT INTO control.late_payment (payment_id, home, region, epoch, how)
            SELECT p.id, coalesce(a.home, 'unknown'), p.region, p.epoch, 'carried'
            FROM payments.payment p LEFT JOIN payments.account a ON a.id = p.from_account
            WHERE p.id IN (SELECT (k->>'id')::uuid FROM unnest(?::text[]::jsonb[]) k)
            ON CONFLICT DO NOTHING""";

    private final Connection old;
    private final Connection successor;
    private final List<UUID> payments = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int rows;

    private CarryOver(Connection old, Connection successor) {
        this.old = old;
        this.successor = successor;
    }

    /** @param region the old primary's */
    public static CarriedOver run(Connection old, Connection successor, String region) throws SQLException {
        Rows.all(old, END_WAITING_COMMITS, row -> row.getBoolean(1));
        old.setAutoCommit(false);
        successor.setAutoCommit(false);
        try (Statement setting = successor.createStatement()) {
            // the standby that would have to confirm is the one that this prepares
            setting.execute("SET LOCAL synchronous_commit = local");
            CarryOver run = new CarryOver(old, successor);
            Timestamp since = Rows.one(successor, LAST_SHIPPED, row -> row.getTimestamp(1), region, region);
            for (Map.Entry<String, List<String>> table : TABLES) {
                run.carry(table.getKey(), table.getValue(), since);
            }
            successor.commit();
            return new CarriedOver(run.payments, run.rows, run.refused);
        } finally {
            successor.rollback();
            old.rollback();
            successor.setAutoCommit(true);
            old.setAutoCommit(true);
        }
    }

    private void carry(String table, List<String> key, Timestamp since) throws SQLException {
        try (PreparedStatement recent =
                old.prepareStatement("SELECT to_jsonb(r)::text FROM " + table + " r WHERE created_at >= ?")) {
            recent.setTimestamp(1, since);
            recent.setFetchSize(ROWS_AT_ONCE);
            List<String> some = new ArrayList<>();
            try (ResultSet all = recent.executeQuery()) {
                while (all.next()) {
                    some.add(all.getString(1));
                    if (some.size() == ROWS_AT_ONCE) {
                        insert(table, key, some);
                        some.clear();
                    }
                }
            }
            insert(table, key, some);
        }
    }

    private void insert(String table, List<String> key, List<String> recent) throws SQLException {
        List<String> inserted = asked(
                "INSERT INTO " + table + " SELECT r.* FROM unnest(?::text[]::jsonb[]) j, jsonb_populate_record(null::"
                        + table + ", j) r ON CONFLICT DO NOTHING RETURNING " + keyOf(table, key),
                recent);
        rows += inserted.size();
        refused.addAll(asked(
                "SELECT '" + table + " ' || " + keyOf("r", key)
                        + " FROM unnest(?::text[]::jsonb[]) j, jsonb_populate_record(null::"
                        + table + ", j) r WHERE NOT EXISTS (SELECT FROM " + table + " t WHERE (" + columns("t", key)
                        + ") = (" + columns("r", key) + "))",
                recent));
        if (table.equals("payments.ledger_entry")) {
            tell(QUEUE, inserted);
        }
        if (table.equals("payments.payment")) {
            tell(LIST, inserted);
            payments.addAll(ids(inserted));
        }
    }

    private List<String> asked(String sql, List<String> values) throws SQLException {
        return Rows.all(successor, sql, row -> row.getString(1), array(values));
    }

    private void tell(String sql, List<String> keys) throws SQLException {
        try (PreparedStatement statement = successor.prepareStatement(sql)) {
            statement.setObject(1, array(keys));
            statement.executeUpdate();
        }
    }

    private Array array(List<String> values) throws SQLException {
        return successor.createArrayOf("text", values.toArray());
    }

    private List<UUID> ids(List<String> keys) throws SQLException {
        return Rows.all(
                successor,
                "SELECT (k->>'id')::uuid FROM unnest(?::text[]::jsonb[]) k",
                row -> row.getObject(1, UUID.class),
                array(keys));
    }

    /** As JSON. */
    private static String keyOf(String row, List<String> key) {
        List<String> pairs = key.stream()
                .map(column -> "'" + column + "', " + (row.contains(".") ? "" : row + ".") + column)
                .toList();
        return "jsonb_build_object(" + String.join(", ", pairs) + ")::text";
    }

    private static String columns(String row, List<String> key) {
        return String.join(", ", key.stream().map(column -> row + "." + column).toList());
    }
}
