package dev.catamaran.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Brings what an old primary had committed and never shipped into the new primary, before the old data is given up. All in one
 * transaction of the new primary; once more changes nothing. Both connections are superusers', used by nobody else meanwhile.
 */
public final class CarryOver {

    /** A commit that waits for a standby is on the disk here and seen by nobody; now it is seen, and not acknowledged. */
    private static final String END_WAITING_COMMITS =
            "SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";

    private static final String INSERT = """
            WITH given AS (SELECT r.* FROM unnest(?::text[]::jsonb[]) j, jsonb_populate_record(null::%1$s, j) r),
                 inserted AS (INSERT INTO %1$s SELECT * FROM given ON CONFLICT DO NOTHING RETURNING *)%3$s
            SELECT concat_ws(' ', %2$s) AS key, NOT inserted IS NULL AS came FROM given LEFT JOIN inserted USING (%2$s)""";

    private final Connection successor;
    private final List<UUID> payments = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int rows;

    private CarryOver(Connection successor) {
        this.successor = successor;
    }

    public static CarriedOver run(Connection old, Connection successor) throws SQLException {
        Rows.all(old, END_WAITING_COMMITS, row -> row.getBoolean(1));
        old.setAutoCommit(false);
        successor.setAutoCommit(false);
        try (Statement setting = successor.createStatement()) {
            // the standby that would have to confirm is the one that this prepares
            setting.execute("SET LOCAL synchronous_commit = local");
            Unshipped unshipped = Unshipped.found(old, successor);
            CarryOver run = new CarryOver(successor);
            for (CarriedTable table : CarriedTable.values()) {
                unshipped.read(table, some -> run.insert(table, some));
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

    private record Carried(String key, boolean came) {}

    private void insert(CarriedTable table, List<String> some) throws SQLException {
        List<Carried> found = Rows.all(
                successor,
                INSERT.formatted(table.table(), table.key(), table.afterwards()),
                row -> new Carried(row.getString("key"), row.getBoolean("came")),
                successor.createArrayOf("text", some.toArray()));
        for (Carried row : found) {
            if (!row.came()) {
                refused.add(table.table() + " " + row.key());
                continue;
            }
            rows++;
            if (table == CarriedTable.PAYMENT) {
                payments.add(UUID.fromString(row.key()));
            }
        }
    }
}
