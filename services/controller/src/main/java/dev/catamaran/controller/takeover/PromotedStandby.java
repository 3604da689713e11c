package dev.catamaran.controller.takeover;

import dev.catamaran.controller.database.Database;
import dev.catamaran.controller.lease.Takeover;
import dev.catamaran.controller.lease.Tenure;
import dev.catamaran.controller.sessions.SessionPromotion;
import dev.catamaran.postgres.Promotion;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Active-passive: the standby becomes a primary, and so does its Redis. */
public final class PromotedStandby implements RegionStore {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Database database;
    private final Optional<SessionPromotion> sessions;
    private Tenure startedFor;

    public PromotedStandby(Database database, Optional<SessionPromotion> sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    @Override
    public synchronized void makeReady(Takeover takeover, Tenure tenure) throws SQLException {
        if (tenure != startedFor) {
            startedFor = tenure;
            sessions.ifPresent(it -> it.start(tenure));
        }
        try (Connection connection = database.connect("promotion", LIMIT)) {
            Promotion.promote(connection);
        }
    }
}
