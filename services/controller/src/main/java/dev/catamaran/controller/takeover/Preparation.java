package dev.catamaran.controller.takeover;

import dev.catamaran.controller.MonotonicTime;
import dev.catamaran.controller.lease.LeaseEntry;
import dev.catamaran.controller.lease.Takeover;
import dev.catamaran.controller.lease.Tenure;
import dev.catamaran.controller.view.Timeline;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps between a won lease and an open gate: wait until the old gate is shut, make the stored data ready, stop to wait
 * for the peer. Each step begins only while the lease is still held, and is tried again until it succeeds.
 */
public final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final long RETRY_MILLIS = 100;

    private final RegionStore store;
    private final Supplier<CompletableFuture<Void>> settled;
    private final Timeline timeline;

    /** @param settled completes when commits wait for the peer or the register says that they do not; at once in {@code async} */
    public Preparation(RegionStore store, Supplier<CompletableFuture<Void>> settled, Timeline timeline) {
        this.store = store;
        this.settled = settled;
        this.timeline = timeline;
    }

    /** Completes when the gate may be opened; never, when the lease is lost before. */
    public CompletableFuture<Void> start(Takeover takeover, Tenure tenure) {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread thread = new Thread(() -> run(takeover, tenure, ready), "takeover");
        thread.setDaemon(true);
        thread.start();
        return ready;
    }

    /** {@link RegionStore#isBeingPromoted()} */
    public boolean promotes() {
        return store.isBeingPromoted();
    }

    private void run(Takeover takeover, Tenure tenure, CompletableFuture<Void> ready) {
        try {
            awaitOldGateShut(takeover);
            if (makeReady(takeover, tenure)) {
                note(takeover.entry(), "promoted", System.nanoTime());
                if (settle(tenure)) {
                    note(takeover.entry(), takeover.isHandedOver() ? "settled" : "degraded", System.nanoTime());
                    ready.complete(null);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitOldGateShut(Takeover takeover) throws InterruptedException {
        LeaseEntry entry = takeover.entry();
        if (takeover.isHandedOver()) {
            note(entry, "handed-over-seen", takeover.lastRenewalSeenAt());
            note(entry, "decided", takeover.decidedAt());
            return;
        }
        note(entry, "last-renewal-seen", takeover.lastRenewalSeenAt());
        note(entry, "detected", takeover.detectedAt());
        note(entry, "decided", takeover.decidedAt());
        MonotonicTime.sleepUntil(takeover.gateSafeAt());
        note(entry, "gate-safe", System.nanoTime());
    }

    private boolean makeReady(Takeover takeover, Tenure tenure) throws InterruptedException {
        while (tenure.lasts()) {
            try {
                store.makeReady(takeover, tenure);
                return true;
            } catch (SQLException e) {
                LOG.warn("the region's data is not ready to serve yet: {}", e.getMessage());
                Thread.sleep(RETRY_MILLIS);
            }
        }
        return false;
    }

    private boolean settle(Tenure tenure) throws InterruptedException {
        CompletableFuture<Void> done = settled.get();
        while (tenure.lasts()) {
            try {
                done.get(RETRY_MILLIS, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException notYet) {
                LOG.debug("not yet settled with the peer");
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return false;
    }

    private void note(LeaseEntry entry, String step, long at) {
        timeline.step(entry.homes(), entry.epoch(), step, MonotonicTime.toEpochMillis(at));
    }
}
