package dev.catamaran.payments.database;

import dev.catamaran.platform.Ids;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * What it means that something is not in this region's database: the peer may have made it. What was made a moment ago may be on
 * its way, or at a region that died with it. Where this region subscribes to its peer, "not found" is final, too, only while the
 * peer's changes arrive.
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

    /** Far longer than a change is on its way over a whole link, or a takeover takes. */
    private static final Duration RECENT = Duration.ofMinutes(1);

    private final String subscription;

    public PeerCopy(RegionConfig place) {
        this.subscription = "from_" + place.peer();
    }

    /** The refusal for what this region does not know. */
    public ProblemException unknown(Connection connection, String what, UUID id) throws SQLException {
        if (Ids.isWithin(RECENT, id) || mayStillBring(connection)) {
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
