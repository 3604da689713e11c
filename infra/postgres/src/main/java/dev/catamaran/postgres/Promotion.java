package dev.catamaran.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Active-passive: turns a standby into a primary. */
public final class Promotion {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /**
     * Sessions that have a table's lock for which the replay waits. Payments wait for the replay, so a reader has to go. The
     * replay is no backend that {@code pg_blocking_pids} knows.
     */
    private static final String END_READERS = """
            SELECT pg_terminate_backend(held.pid)
            FROM pg_stat_activity replay
            JOIN pg_locks awaited ON awaited.pid = replay.pid AND NOT awaited.granted
            JOIN pg_locks held ON held.granted AND held.pid <> awaited.pid
              AND held.database = awaited.database AND held.relation = awaited.relation
            WHERE replay.backend_type = 'startup'""";

    private Promotion() {}

    /**
     * Replays what was received, then accepts writes; returns when it does. Readers in the way of the replay are ended. A
     * primary stays one.
     *
     * <p>Not {@code pg_promote(wait => true)}: that looks every 100 ms only.
     */
    public static void promote(Connection connection) throws SQLException {
        if (!isStandby(connection)) {
            return;
        }
        Rows.one(connection, "SELECT pg_promote(wait => false)", row -> row.getBoolean(1));
        boolean promoted = Polling.until(
                () -> {
                    // at each look: every lock that the replay comes to may have readers of its own
                    Rows.all(connection, END_READERS, row -> row.getBoolean(1));
                    return !isStandby(connection);
                },
                LIMIT);
        if (!promoted) {
            throw new SQLException("still a standby after " + LIMIT.toSeconds() + " s");
        }
    }

    public static boolean isStandby(Connection connection) throws SQLException {
        return Rows.one(connection, "SELECT pg_is_in_recovery()", row -> row.getBoolean(1));
    }
}
