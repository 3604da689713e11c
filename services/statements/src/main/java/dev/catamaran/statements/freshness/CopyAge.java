package dev.catamaran.statements.freshness;

import dev.catamaran.platform.RegionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalDouble;

/**
 * How old this region's copy of a home may be, in seconds: the best of three bounds, each of them true by itself.
 *
 * <ul>
 *   <li>While our write gate for the home is open, nobody else writes it: 0. After it shut: the time since.
 *   <li>A physical standby that has replayed all that its primary had at its last message is as old as that message; any
 *       standby is at most as old as the last commit it replayed.
 *   <li>A subscriber applies in order, and its publisher sends a keepalive when it has nothing more to send: the copy is as old
 *       as the last keepalive, by the publisher's clock.
 * </ul>
 *
 * The holder of a lease rewrites its gate several times a second, which keeps both kinds of stream from falling silent.
 */
@ApplicationScoped
public class CopyAge {

    private static final String SECONDS_SINCE = "extract(epoch FROM clock_timestamp() - %s)";

    private static final String AGE = """
            SELECT least(
                (SELECT %s FROM control.write_gate WHERE home = ? AND region = ?),
                (SELECT %s FROM pg_stat_subscription WHERE subname = ? AND worker_type = 'apply'),
                CASE WHEN pg_is_in_recovery() THEN
                    (SELECT %s FROM pg_stat_wal_receiver
                     WHERE status = 'streaming' AND pg_last_wal_replay_lsn() >= latest_end_lsn) END,
                CASE WHEN pg_is_in_recovery() THEN %s END) AS seconds
            """.formatted(
                    since("open_until"),
                    since("latest_end_time"),
                    since("last_msg_receipt_time"),
                    since("pg_last_xact_replay_timestamp()"));

    private final RegionConfig place;

    CopyAge(RegionConfig place) {
        this.place = place;
    }

    /** Ask before reading the data. Empty when nothing here can tell, for example while no subscription runs. */
    public OptionalDouble seconds(Connection connection, String home) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(AGE)) {
            query.setString(1, home);
            query.setString(2, place.region());
            query.setString(3, "from_" + place.peer());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                double seconds = row.getDouble("seconds");
                return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, seconds));
            }
        }
    }

    private static String since(String moment) {
        return SECONDS_SINCE.formatted(moment);
    }
}
