package dev.catamaran.controller;

import dev.catamaran.controller.database.Database;
import dev.catamaran.controller.database.Session;
import dev.catamaran.controller.gate.GateKeeper;
import dev.catamaran.controller.gate.LeaseMemory;
import dev.catamaran.controller.gate.WriteGate;
import dev.catamaran.controller.handover.Delivery;
import dev.catamaran.controller.handover.HandOver;
import dev.catamaran.controller.lease.Contender;
import dev.catamaran.controller.lease.LeaseTimes;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.replication.CopyAge;
import dev.catamaran.controller.replication.DatabaseProbe;
import dev.catamaran.controller.replication.DatabaseWatch;
import dev.catamaran.controller.replication.Pairing;
import dev.catamaran.controller.replication.Partner;
import dev.catamaran.controller.sessions.SessionPromotion;
import dev.catamaran.controller.takeover.DrainedSubscription;
import dev.catamaran.controller.takeover.ManagedStandby;
import dev.catamaran.controller.takeover.Preparation;
import dev.catamaran.controller.takeover.PromotedStandby;
import dev.catamaran.controller.takeover.RegionStore;
import dev.catamaran.controller.view.DatabaseBoard;
import dev.catamaran.controller.view.Timeline;
import dev.catamaran.postgres.ReplicationNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** Puts a {@link DataZone} together: one thread and one connection for each kind of work on the database. */
final class DataZoneParts implements AutoCloseable {
    private static final long BOARD_NANOS = Duration.ofSeconds(1).toNanos();

    private final Contender self;
    private final LeaseTimes times;
    private final Database database;
    private final Duration copyAge;
    private final ReplicationNames names;
    private final List<ScheduledExecutorService> threads = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final DatabaseBoard board;

    /** @param copyAge how old the peer's copy may be for the peer to take over by itself */
    DataZoneParts(Contender self, LeaseTimes times, Database database, Duration copyAge) {
        this.self = self;
        this.times = times;
        this.database = database;
        this.copyAge = copyAge;
        this.names = new ReplicationNames(self.region(), self.peer());
        this.board = new DatabaseBoard(session("board", Duration.ofSeconds(2)), names.standby());
        Threads.every(thread("database-board"), BOARD_NANOS, board::read);
    }

    DatabaseBoard board() {
        return board;
    }

    DataZone zone(Register register, ScheduledExecutorService loop, Timeline timeline, ChosenPromotion promotion) {
        Optional<Partner> partner = promotion.isManaged() ? Optional.empty() : Optional.of(partner(loop));
        Supplier<CompletableFuture<Void>> settled =
                () -> partner.map(Partner::whenSettled).orElseGet(() -> CompletableFuture.completedFuture(null));
        GateKeeper gates = gates();
        Delivery delivery = promotion.isManaged() ? Delivery.leftToService() : Delivery.received(names);
        Duration moveLimit = Duration.ofNanos(times.moveNanos());
        return new DataZone(
                watch(promotion.isManaged()),
                gates,
                new LeaseMemory(database, thread("gate-rows")),
                new HandOver(gates, database, delivery, timeline, moveLimit),
                new Preparation(store(promotion, timeline), settled, timeline),
                heartbeat(register, loop),
                partner,
                new CopyAge(times.leaseNanos(), copyAge.toNanos()));
    }

    private RegionStore store(ChosenPromotion promotion, Timeline timeline) {
        if (!self.promotes()) {
            return new DrainedSubscription(database, names);
        }
        Optional<SessionPromotion> sessions = promotion.sessions();
        return promotion
                .service()
                .<RegionStore>map(service -> ManagedStandby.of(database, service, sessions, timeline, promotion.pace()))
                .orElseGet(() -> new PromotedStandby(database, sessions));
    }

    private DatabaseWatch watch(boolean aurora) {
        Duration limit = Duration.ofNanos(times.leaseNanos() / 2);
        Session session = session("probe", limit);
        DatabaseProbe probe =
                aurora ? DatabaseProbe.ofAurora(session, limit) : DatabaseProbe.ofPostgres(session, names.standby());
        DatabaseWatch watch = new DatabaseWatch(probe, times.leaseNanos() / 2);
        Threads.every(thread("database-probe"), times.leaseNanos() / 8, watch::look);
        return watch;
    }

    private GateKeeper gates() {
        Session session = session("gate", Duration.ofNanos(times.renewEveryNanos()));
        WriteGate gate = new WriteGate(session, self.region(), times.leaseNanos() / 2);
        return new GateKeeper(gate, thread("write-gate"), times.retryNanos());
    }

    private Heartbeat heartbeat(Register register, ScheduledExecutorService loop) {
        Heartbeat heartbeat = new Heartbeat(register, loop, self.region(), self.peer(), System.nanoTime());
        Threads.every(loop, times.leaseNanos() / 2, heartbeat::beat);
        Threads.every(loop, times.leaseNanos() / 8, heartbeat::look);
        return heartbeat;
    }

    private Partner partner(ScheduledExecutorService loop) {
        Pairing pairing = new Pairing(times.leaseNanos());
        return new Partner(pairing, database, names.standby(), loop, thread("database-administration"));
    }

    private Session session(String purpose, Duration limit) {
        Session session = new Session(database, purpose, limit);
        sessions.add(session);
        return session;
    }

    private ScheduledExecutorService thread(String name) {
        ScheduledExecutorService thread = Threads.named(name);
        threads.add(thread);
        return thread;
    }

    @Override
    public void close() {
        threads.forEach(ScheduledExecutorService::shutdownNow);
        sessions.forEach(Session::close);
    }
}
