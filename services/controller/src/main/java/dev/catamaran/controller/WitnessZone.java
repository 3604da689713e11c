package dev.catamaran.controller;

import dev.catamaran.controller.lease.Action;
import dev.catamaran.controller.lease.DatabaseRole;
import dev.catamaran.controller.lease.LeaseEntry;
import dev.catamaran.controller.lease.PeerMark;
import dev.catamaran.controller.lease.Takeover;
import dev.catamaran.controller.lease.Tenure;
import java.util.concurrent.CompletableFuture;

/** A zone with a vote and nothing else: it watches leases and never holds one. */
final class WitnessZone implements Zone {

    @Override
    public DatabaseRole role(long now) {
        return DatabaseRole.NONE;
    }

    @Override
    public PeerMark mark() {
        return PeerMark.KEEP;
    }

    @Override
    public CompletableFuture<Boolean> openGate(Action.OpenGate gate) {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public boolean peerIsNear(long now) {
        return false;
    }

    @Override
    public CompletableFuture<Boolean> handOver(LeaseEntry entry) {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public CompletableFuture<Void> prepare(Takeover takeover, Tenure tenure) {
        return new CompletableFuture<>();
    }

    @Override
    public void tick(long now, int held, int marked) {
        // nothing depends on leases here
    }
}
