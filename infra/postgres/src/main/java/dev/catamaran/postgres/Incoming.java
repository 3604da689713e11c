package dev.catamaran.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The peer that this server reads.
 *
 * @param name the subscription, {@code from_<peer>}, or the physical slot, {@code to_<own region>}
 * @param state {@code streaming}, or {@code none} when there is no connection
 * @param lagBytes received and not yet replayed; always 0 for a subscription, which applies what it reads
 * @param silentMillis since the peer was last heard; -1 when it never was
 */
public record Incoming(String name, String state, long lagBytes, long silentMillis) {

    private static final String STANDBY = """
            SELECT coalesce(r.slot_name, current_setting('primary_slot_name')), coalesce(r.status, 'none'),
              coalesce(pg_last_wal_receive_lsn() - pg_last_wal_replay_lsn(), 0)::bigint,
              coalesce(extract(epoch FROM clock_timestamp() - r.last_msg_receipt_time) * 1000, -1)::bigint
            FROM (SELECT pg_is_in_recovery() AS standby) s LEFT JOIN pg_stat_wal_receiver r ON true WHERE s.standby""";

    private static final String SUBSCRIPTION = """
            SELECT subname, CASE WHEN pid IS NULL THEN 'none' ELSE 'streaming' END, 0::bigint,
              coalesce(extract(epoch FROM clock_timestamp() - last_msg_receipt_time) * 1000, -1)::bigint
            FROM pg_stat_subscription WHERE subname LIKE 'from\\_%' ORDER BY subname""";

    static Optional<Incoming> read(Connection connection) throws SQLException {
        List<Incoming> standby = Rows.all(connection, STANDBY, Incoming::of);
        List<Incoming> all = standby.isEmpty() ? Rows.all(connection, SUBSCRIPTION, Incoming::of) : standby;
        return all.stream().findFirst();
    }

    private static Incoming of(ResultSet row) throws SQLException {
        return new Incoming(row.getString(1), row.getString(2), Math.max(0, row.getLong(3)), row.getLong(4));
    }

    public boolean streaming() {
        return state.equals("streaming");
    }
}
