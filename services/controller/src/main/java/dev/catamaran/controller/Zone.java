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

/** What the lease loop asks of its zone. No call blocks, so that nothing delays a renewal. */
interface Zone {

    DatabaseRole role(long now);

    PeerMark mark();

    /** @return whether the database accepted the row; never fails */
    CompletableFuture<Boolean> openGate(Action.OpenGate gate);

    /** Asked for when the lease is gone; it does not matter where the gate has shut by itself. */
    void shutGate(Action.ShutGate gate);

    /** What the own database remembers of leases; empty while it does not answer, and never failing. */
    CompletableFuture<Optional<GateRows>> gateRows();

    /** Whether commits can be made to wait for the peer. */
    boolean canReplicateSynchronously();

    /** Whether the peer is alive and has nearly everything: a moment at which a lease can be handed over. */
    boolean peerIsNear(long now);

    /** Shuts the gate for good under this epoch. @return whether the peer has everything; never fails */
    CompletableFuture<Boolean> handOver(LeaseEntry entry);

    /** Completes when the region is ready to serve; never, when the lease is lost before. */
    CompletableFuture<Void> prepare(Takeover takeover, Tenure tenure);

    /** The holder of a lease has written it: a sign of life. */
    void holderSeen(String region, long now);

    /** Called often. */
    void tick(long now, HeldLeases leases);
}
