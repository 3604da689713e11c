package dev.catamaran.controller.handover;

import dev.catamaran.controller.database.Database;
import dev.catamaran.controller.gate.GateKeeper;
import dev.catamaran.controller.lease.LeaseEntry;
import dev.catamaran.controller.view.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a holder does before it gives its lease away: shut the gate, wait for the last transactions, wait until the peer has
 * every change on its disk. Nothing here opens the gate again; that is the lease's business.
 */
public final class HandOver {
    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);
    private static final long POLL_MILLIS = 2;

    private final GateKeeper gates;
    private final Database database;
    private final Delivery delivery;
    private final Timeline timeline;
    private final Duration limit;

    /** @param limit after which the lease goes on without the move */
    public HandOver(GateKeeper gates, Database database, Delivery delivery, Timeline timeline, Duration limit) {
        this.gates = gates;
        this.database = database;
        this.delivery = delivery;
        this.timeline = timeline;
        this.limit = limit;
    }

    /** @return whether the peer has everything and nothing more is written here */
    public CompletableFuture<Boolean> start(LeaseEntry entry) {
        CompletableFuture<Boolean> delivered = new CompletableFuture<>();
        Thread thread = new Thread(() -> delivered.complete(deliver(entry)), "hand-over");
        thread.setDaemon(true);
        thread.start();
        return delivered;
    }

    private boolean deliver(LeaseEntry entry) {
        note(entry, "requested");
        try (Connection connection = database.connect("hand-over", limit)) {
            if (!gates.shut(entry.homes(), entry.epoch()).join()) {
                return false;
            }
            note(entry, "gate-shut");
            awaitLastTransactions(connection);
            note(entry, "drained");
            boolean delivered = delivery.waiting().until(connection, limit);
            note(entry, delivered ? delivery.step() : "peer-not-caught-up");
            return delivered;
        } catch (SQLException e) {
            LOG.warn("the hand-over of {} failed: {}", entry.homes(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void awaitLastTransactions(Connection connection) throws SQLException, InterruptedException {
        LastTransactions last = LastTransactions.before(connection);
        long deadline = System.nanoTime() + limit.toNanos();
        while (last.areRunning()) {
            if (System.nanoTime() > deadline) {
                throw new SQLException("a transaction that passed the gate does not end");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void note(LeaseEntry entry, String step) {
        timeline.step(entry.homes(), entry.epoch() + 1, step, System.currentTimeMillis());
    }
}
