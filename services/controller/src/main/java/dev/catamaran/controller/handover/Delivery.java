package dev.catamaran.controller.handover;

import dev.catamaran.postgres.CatchUp;
import dev.catamaran.postgres.ReplicationNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How a giver knows that the peer will have every change.
 *
 * @param step its name in the timeline
 */
public record Delivery(String step, Wait waiting) {

    /** Called when nothing is written any more. */
    interface Wait {
        /** @return false when that could not be seen within the limit */
        boolean until(Connection connection, Duration limit) throws SQLException;
    }

    /** The peer's PostgreSQL has them on its disk. */
    public static Delivery received(ReplicationNames names) {
        return new Delivery(
                "caught-up", (connection, limit) -> CatchUp.awaitReceived(connection, names.standby(), limit));
    }

    /** A managed switchover waits for them itself, or does not happen. */
    public static Delivery leftToService() {
        return new Delivery("left-to-service", (connection, limit) -> true);
    }
}
