package dev.catamaran.controller.lease;

import java.util.List;
import java.util.Set;

/** The one row of a {@link SimulatedRegion}'s database. */
final class SimulatedGate {
    private final String region;
    private long epoch;
    private Set<String> behind = Set.of();
    private boolean shut;
    private long shutsAt = Long.MIN_VALUE / 2;
    private long drainedAt = Long.MAX_VALUE;

    SimulatedGate(String region) {
        this.region = region;
    }

    /** @return whether the row has no later epoch */
    boolean open(Action.OpenGate order, long until) {
        boolean accepted = epoch <= order.epoch();
        if (accepted) {
            epoch = order.epoch();
            behind = order.behind();
            shut = false;
            shutsAt = until;
            drainedAt = Long.MAX_VALUE;
        }
        return accepted;
    }

    void shut(long newEpoch, long now) {
        epoch = Math.max(epoch, newEpoch);
        shut = true;
        shutsAt = Math.min(shutsAt, now);
    }

    void end(long endedEpoch, long now) {
        if (epoch <= endedEpoch) {
            shutsAt = Math.min(shutsAt, now);
        }
    }

    /** The database's clock goes back, and an open gate stays open for that much longer. */
    void clockGoesBack(long nanos) {
        shutsAt += nanos;
    }

    /** The transactions that had passed have ended; nothing of that is known when the gate was opened anew. */
    void drained(long now) {
        drainedAt = shutsAt <= now ? now : Long.MAX_VALUE;
    }

    /** Real time at which the database's clock passes the row's {@code open_until}. */
    long shutsAt() {
        return shutsAt;
    }

    /** Real time at which the last transaction that passed the gate has ended for certain; far away while none knows. */
    long drainedAt() {
        return drainedAt;
    }

    GateRows rows() {
        return new GateRows(
                true, epoch == 0 ? List.of() : List.of(new GateRows.Row("eu", region, epoch, behind, shut)));
    }
}
