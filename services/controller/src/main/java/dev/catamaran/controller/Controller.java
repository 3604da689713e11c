package dev.catamaran.controller;

import dev.catamaran.controller.database.Database;
import dev.catamaran.controller.lease.Contender;
import dev.catamaran.controller.lease.Lease;
import dev.catamaran.controller.lease.LeaseTimes;
import dev.catamaran.controller.orders.Orders;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.sessions.SessionCopier;
import dev.catamaran.controller.sessions.SessionCount;
import dev.catamaran.controller.view.LeaseTable;
import dev.catamaran.controller.view.Timeline;
import dev.catamaran.controller.view.Views;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One zone's controller, put together from its configuration; runs from its construction until it is closed. */
public final class Controller implements AutoCloseable {
    private static final long STUCK_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long COUNT_NANOS = Duration.ofSeconds(2).toNanos();

    private final ControllerConfig config;
    private final Contender self;
    private final LeaseTimes times;
    private final ChosenRegister chosen;
    private final Register register;
    private final ScheduledExecutorService loopThread = Threads.named("lease-loop");
    private final Optional<DataZoneParts> data;
    private final Optional<SessionCopier> copier;
    private final Optional<SessionCount> sessions;
    private final ScheduledExecutorService sessionThread = Threads.named("session-count");
    private final Zone zone;
    private final List<LeaseSlot> slots;
    private final ReplicationSetting replication;
    private final Outlook outlook;
    private final LeaseLoop loop;
    private final Views views;

    public Controller(ControllerConfig config, Vertx vertx) {
        this.config = config;
        this.self = self(config);
        this.times = times(config.lease());
        Optional<Database> database = database(config.database());
        this.chosen = ChosenRegister.start(config, database);
        this.register = chosen.register();
        Duration copyAge = Duration.ofMillis(config.lease().copyAgeMillis());
        this.data = database.map(own -> new DataZoneParts(self, times, own, copyAge));
        this.copier = copier(vertx);
        this.sessions = config.redisUrl().map(redis -> new SessionCount(vertx, redis));
        sessions.ifPresent(count -> Threads.every(sessionThread, COUNT_NANOS, count::read));
        LeaseTable table = new LeaseTable(self.region());
        Timeline timeline = new Timeline();
        this.zone = zone(vertx, timeline);
        this.slots = LeasePlan.of(config.mode(), config.homes(), config.primary()).stream()
                .map(plan -> new LeaseSlot(plan, new Lease(self, times, plan.homes(), plan.firstOwner())))
                .toList();
        LeaseJournal journal = new LeaseJournal(self.region(), table, timeline);
        this.replication = new ReplicationSetting(register, loopThread, data.map(parts -> config.replication()));
        Threads.every(loopThread, times.leaseNanos() / 2, () -> replication.look(isAnyAbsent()));
        GateExchange gates = new GateExchange(register, loopThread, zone, self.region(), self.peer());
        Threads.every(loopThread, times.leaseNanos() / 4, () -> gates.look(isAnyAbsent()));
        this.outlook = new Outlook(zone, replication, gates);
        this.loop = new LeaseLoop(loopThread, register, zone, slots, outlook, journal, times);
        this.views = new Views(
                table,
                timeline,
                data.map(DataZoneParts::board),
                register::isConnected,
                () -> System.nanoTime() - loop.turnedAt() < STUCK_NANOS,
                loop::longestStall,
                () -> sessions.map(SessionCount::latest).orElse(null));
        loop.start();
    }

    public Views views() {
        return views;
    }

    public Orders orders() {
        return new OperatorOrders(loopThread, self, slots, outlook);
    }

    private boolean isAnyAbsent() {
        return slots.stream().anyMatch(slot -> slot.lease().absence().isSeen());
    }

    private Zone zone(Vertx vertx, Timeline timeline) {
        return data.<Zone>map(
                        parts -> parts.zone(register, loopThread, timeline, ChosenPromotion.of(config, times, vertx)))
                .orElseGet(WitnessZone::new);
    }

    private Optional<SessionCopier> copier(Vertx vertx) {
        if (config.mode() == Mode.ACTIVE_PASSIVE || config.redisUrl().isEmpty()) {
            return Optional.empty();
        }
        URI own = config.redisUrl().get();
        return config.peerRedisUrl().map(peer -> SessionCopier.start(vertx, own, peer, self.peer()));
    }

    private static Contender self(ControllerConfig config) {
        return new Contender(
                config.region(),
                config.peer().orElse(""),
                Contender.writer(config.region(), UUID.randomUUID().toString()),
                config.database().url().isPresent(),
                config.mode() == Mode.ACTIVE_PASSIVE);
    }

    private static LeaseTimes times(ControllerConfig.Lease lease) {
        return LeaseTimes.of(
                Duration.ofMillis(lease.millis()),
                Duration.ofMillis(lease.marginMillis()),
                Duration.ofMillis(lease.transactionMillis()),
                Duration.ofMillis(lease.stayMillis()),
                Duration.ofMillis(lease.restMillis()));
    }

    private static Optional<Database> database(ControllerConfig.DatabaseAccess access) {
        return access.url()
                .map(url -> new Database(url, access.user(), access.password().orElse("")));
    }

    /** Asks the others for patience, as long as that may take, before anything is stopped. */
    @Override
    public void close() {
        loop.rest()
                .orTimeout(config.lease().millis(), TimeUnit.MILLISECONDS)
                .exceptionally(noQuorum -> null)
                .join();
        loopThread.shutdownNow();
        copier.ifPresent(SessionCopier::close);
        sessionThread.shutdownNow();
        sessions.ifPresent(SessionCount::close);
        data.ifPresent(DataZoneParts::close);
        chosen.close();
    }
}
