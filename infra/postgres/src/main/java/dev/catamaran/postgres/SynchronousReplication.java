package dev.catamaran.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a commit waits for the peer. Needs a superuser's connection that commits by itself. Works on a standby too, so that
 * a region can be degraded before it is promoted.
 */
public final class SynchronousReplication {

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_]+");
    private static final Duration RELOAD_LIMIT = Duration.ofSeconds(5);

    private SynchronousReplication() {}

    /**
     * From now on a commit is acknowledged only when one of these has it on disk. Commits wait without end when none of them
     * is connected: look at {@link ReplicationStatus} first.
     */
    public static void require(Connection connection, String... names) throws SQLException {
        for (String name : names) {
            if (!PLAIN.matcher(name).matches()) {
                throw new IllegalArgumentException("not a plain name: " + name);
            }
        }
        set(connection, String.join(", ", List.of(names)));
    }

    /** From now on a commit is acknowledged when it is on the local disk; commits that wait for the peer are let go. */
    public static void degrade(Connection connection) throws SQLException {
        set(connection, "");
    }

    /** {@link #degrade} where commits wait. A managed database that never waited refuses to be told. */
    public static void release(Connection connection) throws SQLException {
        if (!required(connection).isEmpty()) {
            degrade(connection);
        }
    }

    /** The names that are required now; empty when commits do not wait. */
    public static String required(Connection connection) throws SQLException {
        return Rows.one(connection, "SHOW synchronous_standby_names", row -> row.getString(1));
    }

    private static void set(Connection connection, String names) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET synchronous_standby_names = '" + names + "'");
            statement.execute("SELECT pg_reload_conf()");
        }
        if (!Polling.until(() -> required(connection).equals(names), RELOAD_LIMIT)) {
            throw new SQLException("synchronous_standby_names did not become '" + names + "'");
        }
    }
}
