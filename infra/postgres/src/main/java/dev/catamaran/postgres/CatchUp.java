package dev.catamaran.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Waits, at the side that sends, until the peer has all that was written before the call. Both modes. */
public final class CatchUp {

    private static final String APPLIED = """
            SELECT coalesce(bool_or(replay_lsn >= ?::pg_lsn), false)
            FROM pg_stat_replication WHERE application_name = ?""";

    private static final String RECEIVED = """
            SELECT coalesce(bool_or(flush_lsn >= ?::pg_lsn), false)
            FROM pg_stat_replication WHERE application_name = ?""";

    private CatchUp() {}

    /**
     * Until the peer has applied it. A physical standby tells only about once a second how far that is.
     *
     * @param standby the peer's name here, {@link ReplicationNames#standby()}
     * @return false when the peer was not there, or not yet there, at the limit
     */
    public static boolean await(Connection connection, String standby, Duration limit) throws SQLException {
        return await(connection, APPLIED, standby, limit);
    }

    /**
     * Until the peer has it on disk: a subscription has then applied it, a standby will when it is promoted.
     *
     * @return false when the peer was not there, or not yet there, at the limit
     */
    public static boolean awaitReceived(Connection connection, String standby, Duration limit) throws SQLException {
        return await(connection, RECEIVED, standby, limit);
    }

    private static boolean await(Connection connection, String question, String standby, Duration limit)
            throws SQLException {
        String target = Rows.one(connection, "SELECT pg_current_wal_flush_lsn()::text", row -> row.getString(1));
        return Polling.until(() -> Rows.one(connection, question, row -> row.getBoolean(1), target, standby), limit);
    }
}
