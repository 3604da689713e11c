package dev.catamaran.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/**
 * A peer that reads this server's changes through its slot.
 *
 * @param name slot and application name, {@code to_<peer>}
 * @param state {@code streaming}, {@code catchup}, … or {@code none} when it is not connected
 * @param synchronous true when commits wait for it now
 * @param lagBytes written here and not yet applied there; counted from the slot when it is not connected
 * @param lagMillis how long the last changes took until they were applied there; 0 when nothing is under way
 * @param lost true when the slot's changes are no longer kept: the peer needs a new seed
 * @param retainedBytes of the log that the slot keeps on this server's disk
 * @param leftBytes that may still be written before the slot is lost; empty without a limit, and when it is lost
 */
public record Outgoing(
        String name,
        String state,
        boolean synchronous,
        long lagBytes,
        long lagMillis,
        boolean lost,
        long retainedBytes,
        OptionalLong leftBytes) {

    private static final String READ = """
            WITH now AS (
              SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END AS lsn)
            SELECT s.slot_name, coalesce(r.state, 'none'), coalesce(r.sync_state IN ('sync', 'quorum'), false),
              greatest(0, coalesce(now.lsn - coalesce(r.replay_lsn, s.confirmed_flush_lsn, s.restart_lsn), 0))::bigint,
              coalesce(extract(epoch FROM r.replay_lag) * 1000, 0)::bigint,
              coalesce(s.wal_status = 'lost', false),
              greatest(0, coalesce(now.lsn - s.restart_lsn, 0))::bigint, s.safe_wal_size
            FROM now, pg_replication_slots s LEFT JOIN pg_stat_replication r ON r.pid = s.active_pid
            WHERE s.slot_name LIKE 'to\\_%' ORDER BY s.slot_name""";

    static List<Outgoing> read(Connection connection) throws SQLException {
        return Rows.all(
                connection,
                READ,
                row -> new Outgoing(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getBoolean(6),
                        row.getLong(7),
                        orEmpty(row.getObject(8, Long.class))));
    }

    private static OptionalLong orEmpty(Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(Math.max(0, value));
    }

    public boolean streaming() {
        return state.equals("streaming");
    }
}
