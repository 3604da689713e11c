package dev.catamaran.payments.reconcile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * The transactions of this region's services that run at one moment. They may not see what has just arrived, so what they commit
 * has to be there before it is judged. Each is named by its session and when it began there, and no times are compared.
 */
final class EarlierBookings {

    private static final String RUNNING = """
            SELECT pid || ' ' || xact_start FROM pg_stat_activity
            WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
              AND xact_start IS NOT NULL
            """;

    private EarlierBookings() {}

    static Set<String> running(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(RUNNING);
                ResultSet rows = query.executeQuery()) {
            Set<String> names = new HashSet<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
