package dev.catamaran.controller.gate;

import dev.catamaran.controller.lease.Action;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the gate on a thread of its own and tells how it went. */
public final class GateKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(GateKeeper.class);

    private final WriteGate gate;
    private final ExecutorService thread;
    private boolean refused;

    public GateKeeper(WriteGate gate, ExecutorService thread) {
        this.gate = gate;
        this.thread = thread;
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
        try {
            gate.end(homes, epoch);
        } catch (SQLException e) {
            LOG.warn("the write gate of {} under epoch {} is left to its time: {}", homes, epoch, e.getMessage());
        }
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
