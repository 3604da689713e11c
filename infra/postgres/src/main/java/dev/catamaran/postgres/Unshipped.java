package dev.catamaran.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * What an old primary has and its successor lacks, found by ids: nobody's clock is asked, and rows made with a wrong one are
 * found like others.
 *
 * <p>The successor, which serves, only reads out its ids: one stream a table, 22 bytes an id, one round trip whatever their
 * number. The comparison is the old primary's work, which has nothing else to do. What it notes goes with the transaction.
 */
final class Unshipped {

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String READ_HELD = "COPY pg_temp.held FROM STDIN (FORMAT binary)";

    private static final String NOTE_MISSING = """
            CREATE TEMPORARY TABLE %2$s AS SELECT %3$s FROM %1$s EXCEPT SELECT %3$s FROM pg_temp.held;
            DROP TABLE pg_temp.held""";

    private static final String ROWS =
            "SELECT to_jsonb(r)::text FROM %1$s r WHERE (%3$s) IN (SELECT * FROM pg_temp.%2$s)";

    private final Connection old;
    private final Connection successor;

    private Unshipped(Connection old, Connection successor) {
        this.old = old;
        this.successor = successor;
    }

    interface Reader {
        void read(List<String> rows) throws SQLException;
    }

    /** In a transaction of the old primary that is never committed. */
    static Unshipped found(Connection old, Connection successor) throws SQLException {
        Unshipped unshipped = new Unshipped(old, successor);
        for (CarriedTable table : CarriedTable.values()) {
            if (table.compared().equals(table.table())) {
                unshipped.compare(table.table(), table.key());
            }
        }
        return unshipped;
    }

    /** @param reader gets the rows as JSON, some at a time */
    void read(CarriedTable table, Reader reader) throws SQLException {
        String sql = ROWS.formatted(table.table(), missing(table.compared()), table.reference());
        try (PreparedStatement missing = old.prepareStatement(sql)) {
            missing.setFetchSize(ROWS_AT_ONCE);
            List<String> some = new ArrayList<>();
            try (ResultSet all = missing.executeQuery()) {
                while (all.next()) {
                    some.add(all.getString(1));
                    if (some.size() == ROWS_AT_ONCE) {
                        reader.read(some);
                        some.clear();
                    }
                }
            }
            if (!some.isEmpty()) {
                reader.read(some);
            }
        }
    }

    private void compare(String table, String key) throws SQLException {
        try (Statement statement = old.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE held AS SELECT " + key + " FROM " + table + " WITH NO DATA");
            hearIdsOf(table, key);
            statement.execute(NOTE_MISSING.formatted(table, missing(table), key));
        }
    }

    private void hearIdsOf(String table, String key) throws SQLException {
        String ids = "COPY " + table + " (" + key + ") TO STDOUT (FORMAT binary)";
        try (OutputStream held = new PGCopyOutputStream(old.unwrap(PGConnection.class), READ_HELD)) {
            successor.unwrap(PGConnection.class).getCopyAPI().copyOut(ids, held);
        } catch (IOException e) {
            throw new SQLException("the ids of " + table + " did not come", e);
        }
    }

    private static String missing(String table) {
        return "missing_" + table.replace('.', '_');
    }
}
