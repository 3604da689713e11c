package dev.catamaran.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/**
 * Active-active: each region subscribes to the other. Order: {@link #publish} on both sides after the migrations and before
 * any traffic, then {@link #subscribe} on both sides. Every call needs a superuser's connection that commits by itself.
 */
public final class LogicalReplication {

    /**
     * While it dials a silent peer, or ends and starts again ten times a second because the peer is dead, it has nothing to apply: a
     * worker that has not received anything since its start says no position.
     */
    private static final String APPLY_WORKER_IS_BUSY = """
            SELECT EXISTS (
              SELECT FROM pg_stat_subscription s JOIN pg_stat_activity a ON a.pid = s.pid
              WHERE s.subname = ? AND s.received_lsn IS NOT NULL
                AND coalesce(a.wait_event, '') NOT IN ('LogicalApplyMain', 'LibpqwalreceiverConnect'))""";

    private LogicalReplication() {}

    /** Offers the replicated tables to the peer, keeps changes for it from now on, and queues what will arrive from it. */
    public static void publish(Connection connection, ReplicationNames names) throws SQLException {
        Scripts.run(connection, "publication.sql", Map.of());
        Scripts.run(connection, "apply-trigger.sql", Map.of());
        Scripts.run(connection, "slot.sql", Map.of("slot", names.standby()));
    }

    /** Starts to apply the peer's changes; the peer must have published. */
    public static void subscribe(Connection connection, ReplicationNames names, Upstream peer) throws SQLException {
        Map<String, String> variables = Map.of(
                "subscription", names.subscription(),
                "slot", names.atPeerAs(),
                "connection", peer.conninfo(names.atPeerAs()));
        Scripts.run(connection, "subscription.sql", variables);
    }

    /** Ends the subscription; the slot at the peer stays, since the peer may be gone. */
    public static void unsubscribe(Connection connection, ReplicationNames names) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER SUBSCRIPTION " + names.subscription() + " DISABLE");
            statement.execute("ALTER SUBSCRIPTION " + names.subscription() + " SET (slot_name = NONE)");
            statement.execute("DROP SUBSCRIPTION " + names.subscription());
        }
    }

    /**
     * Waits until what was received from a peer that no longer writes is applied: the apply worker has waited for more, or
     * was gone, all through {@code quiet}. Choose {@code quiet} longer than the delay of the link.
     *
     * @return false when the worker was still busy at the limit
     */
    public static boolean drain(Connection connection, ReplicationNames names, Duration quiet, Duration limit)
            throws SQLException {
        Quiet idle = new Quiet(quiet);
        return Polling.until(() -> idle.lasted(!busy(connection, names)), limit);
    }

    private static boolean busy(Connection connection, ReplicationNames names) throws SQLException {
        return Rows.one(connection, APPLY_WORKER_IS_BUSY, row -> row.getBoolean(1), names.subscription());
    }
}
