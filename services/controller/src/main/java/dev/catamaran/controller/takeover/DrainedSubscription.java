package dev.catamaran.controller.takeover;

import dev.catamaran.controller.database.Database;
import dev.catamaran.controller.lease.Takeover;
import dev.catamaran.controller.lease.Tenure;
import dev.catamaran.postgres.LogicalReplication;
import dev.catamaran.postgres.ReplicationNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Active-active: what arrived from the peer before it fell silent is applied before payments of its home go on here. A peer
 * that handed over has waited for that itself.
 */
public final class DrainedSubscription implements RegionStore {
    private static final Logger LOG = LoggerFactory.getLogger(DrainedSubscription.class);
    // the old holder has been shut for the whole margin when this begins, so nothing new is on its way
    private static final Duration QUIET = Duration.ofMillis(50);
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final Database database;
    private final ReplicationNames names;

    public DrainedSubscription(Database database, ReplicationNames names) {
        this.database = database;
        this.names = names;
    }

    @Override
    public void makeReady(Takeover takeover, Tenure tenure) throws SQLException {
        if (takeover.isHandedOver()) {
            return;
        }
        try (Connection connection = database.connect("drain", LIMIT)) {
            if (!LogicalReplication.drain(connection, names, QUIET, LIMIT)) {
                LOG.warn("changes of {} are still being applied; goes on without the rest", names.peer());
            }
        }
    }
}
