package dev.catamaran.controller.gate;

import dev.catamaran.controller.lease.Action;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the gate on a thread of its own and tells how it went. An end that the database does not take is asked for again, since
 * nothing else shuts a gate whose clock is behind: until the gate is opened again, or the database is a standby.
 */
public final class GateKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(GateKeeper.class);

    private final WriteGate gate;
    private final ScheduledExecutorService thread;
    private final long retryNanos;
    private final Map<List<String>, Future<?>> nextEnds = new HashMap<>();
    private boolean refused;

    /** @param retryNanos the pause before an end is asked for again */
    public GateKeeper(WriteGate gate, ScheduledExecutorService thread, long retryNanos) {
        this.gate = gate;
        this.thread = thread;
        this.retryNanos = retryNanos;
    }

    /** @return whether the database accepted the rows */
    public CompletableFuture<Boolean> open(Action.OpenGate order) {
        return CompletableFuture.supplyAsync(() -> tryToOpen(order), thread);
    }

    /** @return whether the gate is shut for good under this epoch; openings asked for before come first */
    public CompletableFuture<Boolean> shut(List<String> homes, long epoch) {
        return CompletableFuture.supplyAsync(() -> tryToShut(homes, epoch), thread);
    }

    /** Also where the database's clock has not come to the gate's end; openings asked for before come first. */
    public void end(List<String> homes, long epoch) {
        thread.execute(() -> tryToEnd(homes, epoch));
    }

    private void tryToEnd(List<String> homes, long epoch) {
        boolean again = endsNoMore(homes);
        try {
            gate.end(homes, epoch);
        } catch (SQLException e) {
            if (!again) {
                LOG.warn("the write gate of {} under epoch {} has not ended yet: {}", homes, epoch, e.getMessage());
            }
            Runnable next = () -> tryToEnd(homes, epoch);
            nextEnds.put(homes, thread.schedule(next, retryNanos, TimeUnit.NANOSECONDS));
        }
    }

    /** @return whether an end was to be asked for again */
    private boolean endsNoMore(List<String> homes) {
        Future<?> next = nextEnds.remove(homes);
        if (next != null) {
            next.cancel(false);
        }
        return next != null;
    }

    private boolean tryToShut(List<String> homes, long epoch) {
        try {
            gate.shut(homes, epoch);
            return true;
        } catch (SQLException e) {
            LOG.warn("the write gate of {} under epoch {} was not shut: {}", homes, epoch, e.getMessage());
            return false;
        }
    }

    private boolean tryToOpen(Action.OpenGate order) {
        endsNoMore(order.homes());
        try {
            gate.open(order.homes(), order.epoch(), order.behind(), order.deadline());
            refused = false;
        } catch (SQLException e) {
            if (!refused) {
                LOG.warn(
                        "the database refused the write gate of {} under epoch {}: {}",
                        order.homes(),
                        order.epoch(),
                        e.getMessage());
            }
            refused = true;
        }
        return !refused;
    }
}
