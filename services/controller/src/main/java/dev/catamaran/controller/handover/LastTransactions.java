package dev.catamaran.controller.handover;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The transactions that may have passed the gate before it was shut. A transaction that began later sees it shut. One that waits
 * in its commit for the peer still counts.
 */
final class LastTransactions {
    private static final String NOW = "SELECT clock_timestamp()::text";
    private static final String RUNNING = """
            SELECT EXISTS (
              SELECT FROM pg_stat_activity
              WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
                AND xact_start <= ?::timestamptz)""";

    private final Connection connection;
    private final String shutAt;

    private LastTransactions(Connection connection, String shutAt) {
        this.connection = connection;
        this.shutAt = shutAt;
    }

    /** Call after the gate's row is committed. */
    static LastTransactions before(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NOW)) {
            row.next();
            return new LastTransactions(connection, row.getString(1));
        }
    }

    boolean areRunning() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RUNNING)) {
            statement.setString(1, shutAt);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
