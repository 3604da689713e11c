package dev.catamaran.controller.lease;

import static dev.catamaran.controller.lease.LeaseWorld.MILLI;

import dev.catamaran.controller.register.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One region's controller and database in a {@link LeaseWorld}. */
final class SimulatedRegion {
    private static final List<String> HOMES = List.of("eu");

    private final LeaseWorld world;
    private final String name;
    private final LeaseTimes times;
    private final Contender contender;
    private final double clockRate;
    private final double databaseRate;
    private final List<Runnable> whilePaused = new ArrayList<>();
    private int incarnation;
    private boolean paused;
    private boolean down;
    private boolean quorumWasLost;
    private boolean standby;
    final SimulatedGate gate;
    Lease lease;
    Replication wanted = Replication.ASYNC;
    PeerMark mark = PeerMark.CAUGHT_UP; // what the own leases shall say of the peer's copy

    boolean cutOff;
    boolean databaseDead;
    boolean peerReceives = true;
    int served;

    private SimulatedRegion(LeaseWorld world, Contender contender, LeaseTimes times) {
        this.world = world;
        this.name = contender.region();
        this.contender = contender;
        this.times = times;
        this.gate = new SimulatedGate(name);
        this.clockRate = 1 + (world.random.nextDouble() - 0.5) * 0.008;
        this.databaseRate = 1 + (world.random.nextDouble() - 0.5) * 0.008;
        world.regions.add(this);
        restart();
        tick();
    }

    /** Competes for the home of eu, which eu has first. */
    static SimulatedRegion in(LeaseWorld world, String name, LeaseTimes times) {
        return in(world, name, times, false);
    }

    /** Active-passive: us is the standby of eu at first. A primary that has lost its lease stays one. */
    static SimulatedRegion ofActivePassive(LeaseWorld world, String name, LeaseTimes times) {
        SimulatedRegion region = in(world, name, times, true);
        region.standby = name.equals("us");
        return region;
    }

    private static SimulatedRegion in(LeaseWorld world, String name, LeaseTimes times, boolean promotes) {
        String peer = name.equals("eu") ? "us" : "eu";
        Contender contender = new Contender(name, peer, name, true, promotes);
        return new SimulatedRegion(world, contender, times);
    }

    String name() {
        return name;
    }

    boolean holds() {
        return lease.isHeld();
    }

    boolean move() {
        return !paused && !down && lease.move(clock());
    }

    boolean force() {
        return !paused && !down && lease.force(clock(), around());
    }

    /** Its controller calls the register lost. */
    boolean saysLost() {
        return lease.absence().isLost(around());
    }

    boolean isBarred() {
        return lease.isBarred(clock(), around());
    }

    void restart() {
        incarnation++;
        down = false;
        String writer = Contender.writer(name, Integer.toString(incarnation));
        Contender born = new Contender(name, contender.peer(), writer, contender.data(), contender.promotes());
        lease = new Lease(born, times, HOMES, "eu");
    }

    /** The process ends when it is at rest, or after a second, and another starts later. */
    void restartInOrder(long awayNanos) {
        lease.rest();
        endWhenAtRest(world.now() + 1_000 * MILLI, awayNanos, incarnation);
    }

    /** The process dies, and another starts later. */
    void crash(long awayNanos) {
        restart();
        down = true;
        int born = incarnation;
        world.in(awayNanos, () -> down &= born != incarnation);
    }

    private void endWhenAtRest(long latest, long awayNanos, int born) {
        if (born != incarnation) {
            return;
        }
        if (!paused && (lease.isAtRest() || world.now() >= latest)) {
            crash(awayNanos);
        } else {
            world.in(5 * MILLI, () -> endWhenAtRest(latest, awayNanos, born));
        }
    }

    void pause(long nanos) {
        paused = true;
        world.in(nanos, () -> {
            paused = false;
            List<Runnable> waiting = List.copyOf(whilePaused);
            whilePaused.clear();
            waiting.forEach(this::whenRunning);
        });
    }

    private long clock() {
        return (long) (world.now() * clockRate);
    }

    /** The row holds a moment of the database's clock, which runs at a rate of its own; it was read just before. */
    private long realTimeOf(long ownTime) {
        return world.now() + (long) ((ownTime - clock()) / databaseRate);
    }

    private void tick() {
        whenRunning(() -> {
            if (!cutOff && world.chance(0.5)) {
                observe();
            }
            step();
        });
        world.in(world.between(5, 40), this::tick);
    }

    private void observe() {
        if (world.maybeStale() instanceof Resolution.Found found) {
            long delay = world.between(0, 30);
            deliver(delay, () -> lease.observed(clock(), found.version(), found.entry()));
        } else {
            lease.missed();
        }
    }

    private void step() {
        boolean lost = cutOff || world.quorumLost;
        if (quorumWasLost && !lost) {
            lease.quorumIsBack(clock());
        }
        quorumWasLost = lost;
        for (Action action : lease.next(clock(), around())) {
            perform(action);
        }
    }

    private Surroundings around() {
        // as in a controller, which asks the databases only while it knows of no entry
        LastKnown last = lease.entry().isPresent() ? LastKnown.NOTHING : lastKnown();
        return new Surroundings(role(), mark, Optional.of(wanted), last);
    }

    private LastKnown lastKnown() {
        Optional<GateRows> own = Optional.of(gate.rows()).filter(any -> !databaseDead);
        Optional<GateRows> peers = cutOff || world.quorumLost ? Optional.empty() : world.rowsBeside(this);
        return LastKnown.of(HOMES, own, peers);
    }

    /** What the peer can read of it. */
    Optional<GateRows> rowsShown() {
        boolean silent = databaseDead || down || paused || cutOff || world.quorumLost;
        return silent ? Optional.empty() : Optional.of(gate.rows());
    }

    private DatabaseRole role() {
        return databaseDead ? DatabaseRole.NONE : standby ? DatabaseRole.STANDBY : DatabaseRole.PRIMARY;
    }

    private void perform(Action action) {
        if (action instanceof Action.Write write) {
            send(write.attempt());
        } else if (action instanceof Action.ReadLatest) {
            boolean lost = unreachable();
            deliver(
                    world.between(20, 150),
                    () -> lease.resolved(clock(), lost ? new Resolution.Failed() : world.latest()));
        } else if (action instanceof Action.OpenGate order) {
            openGate(order);
        } else if (action instanceof Action.ShutGate shut && !databaseDead) {
            world.in(world.between(1, 30), () -> gate.end(shut.epoch(), world.now()));
        } else if (action instanceof Action.HandOver handOver) {
            handOver(handOver.entry().epoch());
        } else if (action instanceof Action.Prepare prepare) {
            Takeover takeover = prepare.takeover();
            long wait = Math.max(0, takeover.gateSafeAt() - clock());
            deliver(wait + world.between(10, 400), () -> {
                standby = false;
                lease.prepared(clock(), takeover.entry().epoch());
            });
        } else if (action instanceof Action.Serving) {
            served++;
        }
    }

    private boolean unreachable() {
        return cutOff || world.quorumLost || world.noise(0.03);
    }

    private void send(Attempt attempt) {
        boolean answerLost = world.noise(0.05);
        if (unreachable()) {
            deliver(500 * MILLI, () -> lease.written(clock(), attempt, new WriteResult.Unknown("lost")));
            return;
        }
        // a few requests arrive long after the sender gave up on them
        long travel = world.noise(0.03) ? world.between(400, 3_000) : world.between(5, 120);
        int register = world.register();
        world.in(travel, () -> {
            if (register != world.register()) {
                return;
            }
            WriteResult result = world.apply(attempt);
            if (!answerLost && travel < 400 * MILLI) {
                deliver(world.between(5, 60), () -> lease.written(clock(), attempt, result));
            }
        });
        if (answerLost || travel >= 400 * MILLI) {
            deliver(500 * MILLI, () -> lease.written(clock(), attempt, new WriteResult.Unknown("late")));
        }
    }

    private void openGate(Action.OpenGate order) {
        boolean dead = databaseDead;
        long travel = world.noise(0.05) ? world.between(100, 2_000) : world.between(1, 30);
        world.in(travel, () -> {
            boolean accepted = !dead && gate.open(order, realTimeOf(order.deadline()));
            if (accepted) {
                world.gateWritten(this);
            }
            deliver(world.between(0, 5), () -> lease.gateAnswered(order.epoch(), order.askedAt(), accepted));
        });
    }

    /** The database shuts the gate, then its last transactions end, then the peer has everything. */
    private void handOver(long epoch) {
        if (databaseDead) {
            deliver(world.between(1, 500), () -> lease.handOverReady(epoch, false));
            return;
        }
        long travel = world.noise(0.05) ? world.between(100, 2_000) : world.between(1, 30);
        world.in(travel, () -> {
            gate.shut(world.shutsUnderTheSameEpoch ? epoch : epoch + 1, world.now());
            world.in(world.between(0, 250), () -> {
                gate.drained(world.now());
                deliver(world.between(50, 150), () -> lease.handOverReady(epoch, peerReceives));
            });
        });
    }

    /** Events of an earlier incarnation are lost with it. */
    private void deliver(long nanos, Runnable work) {
        int born = incarnation;
        world.in(
                nanos,
                () -> whenRunning(() -> {
                    if (born == incarnation) {
                        work.run();
                        step();
                    }
                }));
    }

    private void whenRunning(Runnable work) {
        if (down) {
            return;
        }
        if (paused) {
            whilePaused.add(work);
        } else {
            work.run();
        }
    }
}
