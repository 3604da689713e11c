package dev.catamaran.controller;

import dev.catamaran.controller.gate.GateKeeper;
import dev.catamaran.controller.gate.LeaseMemory;
import dev.catamaran.controller.handover.HandOver;
import dev.catamaran.controller.lease.Action;
import dev.catamaran.controller.lease.DatabaseRole;
import dev.catamaran.controller.lease.GateRows;
import dev.catamaran.controller.lease.LeaseEntry;
import dev.catamaran.controller.lease.PeerMark;
import dev.catamaran.controller.lease.Takeover;
import dev.catamaran.controller.lease.Tenure;
import dev.catamaran.controller.replication.CopyAge;
import dev.catamaran.controller.replication.DatabaseWatch;
import dev.catamaran.controller.replication.HeldLeases;
import dev.catamaran.controller.replication.Partner;
import dev.catamaran.controller.replication.PeerLook;
import dev.catamaran.controller.takeover.Preparation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A zone that keeps a copy of the data and may serve. */
final class DataZone implements Zone {
    private final DatabaseWatch database;
    private final GateKeeper gates;
    private final LeaseMemory memory;
    private final HandOver handOver;
    private final Preparation preparation;
    private final Heartbeat heartbeat;
    private final Optional<Partner> partner;
    private final CopyAge age;
    private PeerMark mark = PeerMark.KEEP;

    /** @param partner nothing where a service replicates the database */
    DataZone(
            DatabaseWatch database,
            GateKeeper gates,
            LeaseMemory memory,
            HandOver handOver,
            Preparation preparation,
            Heartbeat heartbeat,
            Optional<Partner> partner,
            CopyAge age) {
        this.database = database;
        this.gates = gates;
        this.memory = memory;
        this.handOver = handOver;
        this.preparation = preparation;
        this.heartbeat = heartbeat;
        this.partner = partner;
        this.age = age;
    }

    @Override
    public DatabaseRole role(long now) {
        DatabaseRole seen = database.role(now);
        return seen == DatabaseRole.NONE && preparation.promotes() ? DatabaseRole.STANDBY : seen;
    }

    @Override
    public PeerMark mark() {
        return mark;
    }

    @Override
    public CompletableFuture<Boolean> openGate(Action.OpenGate gate) {
        return gates.open(gate);
    }

    @Override
    public CompletableFuture<Optional<GateRows>> gateRows() {
        return memory.read();
    }

    @Override
    public void shutGate(Action.ShutGate gate) {
        gates.end(gate.homes(), gate.epoch());
    }

    @Override
    public boolean canReplicateSynchronously() {
        return partner.isPresent();
    }

    @Override
    public boolean peerIsNear(long now) {
        return database.peerIsNear(now, heartbeat.peerSeenAt());
    }

    @Override
    public CompletableFuture<Boolean> handOver(LeaseEntry entry) {
        return handOver.start(entry);
    }

    @Override
    public CompletableFuture<Void> prepare(Takeover takeover, Tenure tenure) {
        return preparation.start(takeover, tenure);
    }

    @Override
    public void holderSeen(String region, long now) {
        heartbeat.seen(region, now);
    }

    @Override
    public void tick(long now, HeldLeases leases) {
        heartbeat.holds(leases.held() > 0);
        PeerLook look = database.peer(leases, heartbeat.peerSeenAt());
        partner.ifPresent(it -> it.tick(now, look));
        PeerMark byAge = age.mark(now, look);
        mark = leases.synchronous() == 0 ? byAge : partner.map(Partner::mark).orElse(PeerMark.KEEP);
    }
}
