package dev.catamaran.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Active-active: a new start for a region that has been away longer than its peer keeps changes, as {@code pg_createsubscriber}
 * does it. The order: {@link #prepare} at the peer, so that no row comes twice, {@link CarryOver} while the old data can be read,
 * a physical copy of the peer under the name {@link #seed}, its {@link Promotion}, {@link #join} at the copy, {@link #finish} at
 * the peer. All the while the returning region's gate is shut for every home. After a failure it begins anew. Superusers'
 * connections.
 */
public final class Reseed {

    private static final String IS_SUBSCRIBED = "SELECT EXISTS (SELECT FROM pg_subscription WHERE subname = ?)";

    private static final String KEEPS = """
            SELECT EXISTS (SELECT FROM pg_replication_slots
              WHERE slot_name = ? AND slot_type = 'logical' AND wal_status IS DISTINCT FROM 'lost')""";

    /**
     * How far the copy had replayed the peer's log when it became a primary: where its own time line begins. A transaction of the
     * peer that was committed before is in the copy, one that was committed later is not.
     */
    private static final String BEGINNING = """
            SELECT split_part(line, E'\\t', 2)
            FROM pg_walfile_name(pg_current_wal_lsn()) file,
              regexp_split_to_table(pg_read_file('pg_wal/' || left(file, 8) || '.history'), E'\\n') line
            WHERE line ~ '^[0-9]' ORDER BY split_part(line, E'\\t', 1)::bigint DESC LIMIT 1""";

    private static final String START_THERE = """
            SELECT pg_replication_origin_advance('pg_' || oid, ?::pg_lsn)::text FROM pg_subscription WHERE subname = ?""";

    private static final String DROP_SEED = """
            SELECT pg_drop_replication_slot(slot_name)::text
            FROM pg_replication_slots s,
              LATERAL (SELECT s.active_pid IS NULL OR pg_terminate_backend(s.active_pid, 1000) AS free) f
            WHERE slot_name = ? AND f.free""";

    private Reseed() {}

    /** False when this side still reads the peer, and keeps what the peer has not read; both sides must be asked. */
    public static boolean isNeeded(Connection connection, ReplicationNames names) throws SQLException {
        return !isSubscribed(connection, names)
                || !Rows.one(connection, KEEPS, row -> row.getBoolean(1), names.standby());
    }

    /** Slot and application name of the copy as long as it is a standby. */
    public static String seed(ReplicationNames returning) {
        return "seed_" + returning.region();
    }

    /** The subscription ends before the copy is made, so that the copy has none and no apply worker can run there. */
    public static void prepare(Connection peer, ReplicationNames names) throws SQLException {
        if (isSubscribed(peer, names)) {
            LogicalReplication.unsubscribe(peer, names);
        }
        Scripts.run(peer, "seed.sql", Map.of("slot", names.standby()));
    }

    /** Makes the promoted copy a region of its own that reads on exactly where the copy ends. */
    public static void join(Connection copy, ReplicationNames names, Upstream peer) throws SQLException {
        String beginning = Rows.one(copy, BEGINNING, row -> row.getString(1));
        try (Statement statement = copy.createStatement()) {
            statement.execute("DELETE FROM control.write_gate WHERE region = '" + names.peer() + "'");
        }
        Scripts.run(copy, "slot.sql", Map.of("slot", names.standby()));
        copy.setAutoCommit(false);
        try {
            LogicalReplication.subscribe(copy, names, peer);
            Rows.one(copy, START_THERE, row -> row.getString(1), beginning, names.subscription());
            copy.commit();
        } finally {
            copy.rollback();
            copy.setAutoCommit(true);
        }
    }

    /** From now on the peer reads the returned region, too. */
    public static void finish(Connection peer, ReplicationNames names, Upstream returned) throws SQLException {
        LogicalReplication.subscribe(peer, names, returned);
        Rows.all(peer, DROP_SEED, row -> row.getString(1), seed(names.atPeer()));
    }

    private static boolean isSubscribed(Connection connection, ReplicationNames names) throws SQLException {
        return Rows.one(connection, IS_SUBSCRIBED, row -> row.getBoolean(1), names.subscription());
    }
}
