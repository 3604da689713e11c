package dev.catamaran.controller.takeover;

import dev.catamaran.controller.database.Database;
import dev.catamaran.controller.lease.LeaseEntry;
import dev.catamaran.controller.lease.Takeover;
import dev.catamaran.controller.lease.Tenure;
import dev.catamaran.controller.sessions.SessionPromotion;
import dev.catamaran.controller.view.Timeline;
import dev.catamaran.postgres.Promotion;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Active-passive on a managed database: the service is asked to promote, and the own database says when that is done.
 * It restarts meanwhile, and must not lose the lease for that: the old primary, a standby by then, would take it back.
 * Whoever resumes a lease after all looks first, and asks only for what is still missing.
 */
public final class ManagedStandby implements RegionStore {
    private static final Logger LOG = LoggerFactory.getLogger(ManagedStandby.class);

    /** Whether the own database is the primary by now. */
    interface Look {
        boolean isPrimary() throws SQLException;
    }

    private final Look own;
    private final ManagedDatabase service;
    private final Optional<SessionPromotion> sessions;
    private final Timeline timeline;
    private final Pace pace;
    private long epoch;
    private Tenure startedFor;
    private long nextAskAt;
    private volatile boolean asked;
    private volatile long askedAt;

    /**
     * Times of waiting.
     *
     * @param poll between two looks at the own database: a fraction of T
     * @param retry before a call that failed is made again: T
     * @param patience before a call that was accepted is made again, because nothing came of it
     */
    public record Pace(Duration poll, Duration retry, Duration patience) {}

    ManagedStandby(
            Look own, ManagedDatabase service, Optional<SessionPromotion> sessions, Timeline timeline, Pace pace) {
        this.own = own;
        this.service = service;
        this.sessions = sessions;
        this.timeline = timeline;
        this.pace = pace;
    }

    public static ManagedStandby of(
            Database database,
            ManagedDatabase service,
            Optional<SessionPromotion> sessions,
            Timeline timeline,
            Pace pace) {
        return new ManagedStandby(() -> isPrimary(database, pace.retry()), service, sessions, timeline, pace);
    }

    @Override
    public synchronized void makeReady(Takeover takeover, Tenure tenure) throws SQLException, InterruptedException {
        begin(takeover, tenure);
        try {
            awaitPrimary(takeover, tenure);
        } finally {
            asked = false;
        }
    }

    /** For the patience at most: what takes longer is a dead database. */
    @Override
    public boolean isBeingPromoted() {
        return asked && System.nanoTime() - askedAt < pace.patience().toNanos();
    }

    private void awaitPrimary(Takeover takeover, Tenure tenure) throws SQLException, InterruptedException {
        while (tenure.lasts()) {
            if (isReady()) {
                return;
            }
            if (System.nanoTime() - nextAskAt >= 0) {
                ask(takeover, tenure);
            }
            Thread.sleep(pace.poll().toMillis());
        }
        throw new SQLException("the lease ended before the database was promoted");
    }

    private void begin(Takeover takeover, Tenure tenure) {
        if (takeover.entry().epoch() != epoch) {
            epoch = takeover.entry().epoch();
            nextAskAt = System.nanoTime();
        }
        // a lease that was lost and won again under the same epoch is another tenure, and its first one has given up
        if (tenure != startedFor) {
            startedFor = tenure;
            sessions.ifPresent(it -> it.start(tenure));
        }
    }

    /** A database that does not answer may be on its way. */
    private boolean isReady() {
        try {
            return own.isPrimary();
        } catch (SQLException e) {
            LOG.debug("own database: {}", e.getMessage());
            return false;
        }
    }

    private void ask(Takeover takeover, Tenure tenure) throws InterruptedException {
        LeaseEntry entry = takeover.entry();
        Duration wait = pace.patience();
        // from before the call: it may be obeyed although its answer is lost
        askedAt = asked ? askedAt : System.nanoTime();
        asked = true;
        try {
            service.promote(takeover.isHandedOver(), tenure);
            LOG.info("promotion asked home={} epoch={} planned={}", entry.homes(), epoch, takeover.isHandedOver());
            note(entry, "promotion-asked");
        } catch (IOException e) {
            LOG.warn("the gate of {} stays shut, epoch={}: {}", entry.homes(), epoch, e.getMessage());
            note(entry, "promotion-refused");
            wait = pace.retry();
        }
        nextAskAt = System.nanoTime() + wait.toNanos();
    }

    private void note(LeaseEntry entry, String step) {
        timeline.step(entry.homes(), entry.epoch(), step, System.currentTimeMillis());
    }

    private static boolean isPrimary(Database database, Duration limit) throws SQLException {
        try (Connection connection = database.connect("promotion", limit)) {
            return !Promotion.isStandby(connection);
        }
    }
}
