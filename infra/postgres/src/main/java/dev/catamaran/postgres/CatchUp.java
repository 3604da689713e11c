package dev.catamaran.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Waits, at the side that sends, until the peer has applied all that was written before the call. Both modes. */
public final class CatchUp {

    private static final String REACHED = """
            SELECT coalesce(bool_or(replay_lsn >= ?::pg_lsn), false)
            FROM pg_stat_replication WHERE application_name = ?""";

    private CatchUp() {}

    /**
     * @param standby the peer's name here, {@link ReplicationNames#standby()}
     * @return false when the peer was not there, or not yet there, at the limit
     */
    public static boolean await(Connection connection, String standby, Duration limit) throws SQLException {
        String target = Rows.one(connection, "SELECT pg_current_wal_flush_lsn()::text", row -> row.getString(1));
        return Polling.until(() -> Rows.one(connection, REACHED, row -> row.getBoolean(1), target, standby), limit);
    }
}
