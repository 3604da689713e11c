package dev.catamaran.controller.handover;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/**
 * The transactions that may have passed the gate before it was shut. A transaction that began later sees it shut. One that waits
 * in its commit for the peer still counts.
 *
 * <p>Each has a name, its session and when it began there. The time is part of the name and compared with no other: a clock that
 * steps back meanwhile hides nobody.
 */
final class LastTransactions {
    private static final String RUNNING = """
            SELECT pid || ' ' || xact_start FROM pg_stat_activity
            WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
              AND xact_start IS NOT NULL""";

    private final Connection connection;
    private final Set<String> last;

    private LastTransactions(Connection connection) throws SQLException {
        this.connection = connection;
        this.last = running();
    }

    /** Call after the gate's row is committed. */
    static LastTransactions before(Connection connection) throws SQLException {
        return new LastTransactions(connection);
    }

    boolean areRunning() throws SQLException {
        last.retainAll(running());
        return !last.isEmpty();
    }

    private Set<String> running() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(RUNNING)) {
            Set<String> names = new HashSet<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
