package dev.catamaran.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What one server knows about replication, in both modes.
 *
 * @param standby true while it follows a primary
 * @param required {@code synchronous_standby_names}; empty when commits do not wait
 * @param outgoing the peers that read here, connected or not (a slot without a reader is there too)
 * @param incoming where this server reads, empty when it reads nowhere
 * @param conflicts rows that could not be applied as they came, ever; must stay 0
 * @param applyErrors how often a subscription's worker failed and was started again, ever; a lost connection counts too
 */
public record ReplicationStatus(
        boolean standby,
        String required,
        List<Outgoing> outgoing,
        Optional<Incoming> incoming,
        long conflicts,
        long applyErrors) {

    private static final String CONFLICTS = """
            SELECT coalesce(sum(confl_insert_exists + confl_update_origin_differs + confl_update_exists + confl_update_missing
              + confl_delete_origin_differs + confl_delete_missing + confl_multiple_unique_conflicts), 0)
            FROM pg_stat_subscription_stats""";
    private static final String APPLY_ERRORS =
            "SELECT coalesce(sum(apply_error_count), 0) FROM pg_stat_subscription_stats";

    /** Needs a role that may read all statistics. */
    public static ReplicationStatus read(Connection connection) throws SQLException {
        return new ReplicationStatus(
                Promotion.isStandby(connection),
                SynchronousReplication.required(connection),
                Outgoing.read(connection),
                Incoming.read(connection),
                Rows.one(connection, CONFLICTS, row -> row.getLong(1)),
                Rows.one(connection, APPLY_ERRORS, row -> row.getLong(1)));
    }

    public Optional<Outgoing> outgoing(String name) {
        return outgoing.stream().filter(peer -> peer.name().equals(name)).findFirst();
    }
}
