package dev.catamaran.payments.database;

import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What it means that something is not in this region's database. Where the region subscribes to its peer, the peer may have
 * made it: then "not found" is final only while the peer's changes arrive and none is on its way.
 */
@ApplicationScoped
public class PeerCopy {

    /**
     * Whether the last message of the peer said that there was nothing more to send, and came a moment ago. A message with
     * changes moves received_lsn alone, a keepalive both positions (pg_stat_subscription). The moment is longer than a holder
     * of a lease waits between two writes of its gate, and by this database's clock alone.
     */
    private static final String MAY_STILL_BRING = """
        SELECT EXISTS (SELECT FROM pg_subscription WHERE subname = ?)
           AND NOT EXISTS (SELECT FROM pg_stat_subscription WHERE subname = ? AND worker_type = 'apply'
                           AND received_lsn = latest_end_lsn
                           AND last_msg_receipt_time > clock_timestamp() - interval '3 seconds')
        """;

    private static final int RETRY_SECONDS = 2;

    private final String subscription;

    public PeerCopy(RegionConfig place) {
        this.subscription = "from_" + place.peer();
    }

    /** The refusal for what this region does not know. */
    public ProblemException unknown(Connection connection, String what) throws SQLException {
        if (mayStillBring(connection)) {
            return ProblemException.retryLater(
                    Problem.NOT_KNOWN_YET, "No such " + what + " here; the other region may have it", RETRY_SECONDS);
        }
        return new ProblemException(Problem.NOT_FOUND, "No such " + what + " here");
    }

    boolean mayStillBring(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(MAY_STILL_BRING)) {
            query.setString(1, subscription);
            query.setString(2, subscription);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
