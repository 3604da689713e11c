package dev.catamaran.controller;

import dev.catamaran.controller.lease.Action;
import dev.catamaran.controller.lease.DatabaseRole;
import dev.catamaran.controller.lease.GateRows;
import dev.catamaran.controller.lease.LeaseEntry;
import dev.catamaran.controller.lease.PeerMark;
import dev.catamaran.controller.lease.Takeover;
import dev.catamaran.controller.lease.Tenure;
import dev.catamaran.controller.replication.HeldLeases;
import java.util.Optional;
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
    public void shutGate(Action.ShutGate gate) {
        // no gate is here
    }

    @Override
    public CompletableFuture<Optional<GateRows>> gateRows() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public boolean canReplicateSynchronously() {
        return true;
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
    public void holderSeen(String region, long now) {
        // nobody waits for a peer here
    }

    @Override
    public void tick(long now, HeldLeases leases) {
        // nothing depends on leases here
    }
}
