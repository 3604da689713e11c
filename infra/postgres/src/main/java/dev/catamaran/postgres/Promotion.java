package dev.catamaran.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Active-passive: turns a standby into a primary. */
public final class Promotion {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Promotion() {}

    /**
     * Replays what was received, then accepts writes; returns when it does. A primary stays one.
     *
     * <p>Not {@code pg_promote(wait => true)}: that looks every 100 ms only.
     */
    public static void promote(Connection connection) throws SQLException {
        if (!isStandby(connection)) {
            return;
        }
        Rows.one(connection, "SELECT pg_promote(wait => false)", row -> row.getBoolean(1));
        if (!Polling.until(() -> !isStandby(connection), LIMIT)) {
            throw new SQLException("still a standby after " + LIMIT.toSeconds() + " s");
        }
    }

    public static boolean isStandby(Connection connection) throws SQLException {
        return Rows.one(connection, "SELECT pg_is_in_recovery()", row -> row.getBoolean(1));
    }
}
