package dev.catamaran.controller;

import dev.catamaran.controller.lease.Action;
import dev.catamaran.controller.lease.Attempt;
import dev.catamaran.controller.lease.Lease;
import dev.catamaran.controller.lease.LeaseEntry;
import dev.catamaran.controller.lease.LeaseState;
import dev.catamaran.controller.lease.LeaseTimes;
import dev.catamaran.controller.lease.Resolution;
import dev.catamaran.controller.lease.Takeover;
import dev.catamaran.controller.lease.Tenure;
import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.register.WriteResult;
import dev.catamaran.controller.replication.HeldLeases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that leases live on. It never waits: the register and the zone answer later, as events of this thread.
 * Renewals are so never late because of something slow.
 */
final class LeaseLoop {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseLoop.class);
    private static final int TICKS_PER_LEASE = 20;
    private static final int LOOKS_PER_LEASE = 8;

    private final ScheduledExecutorService thread;
    private final Register register;
    private final Zone zone;
    private final List<LeaseSlot> slots;
    private final Outlook outlook;
    private final LeaseJournal journal;
    private final LeaseTimes times;
    private final Map<String, Long> heldEpochs = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> atRest = new CompletableFuture<>();
    private final Stalls stalls;
    private boolean stopping;
    private boolean connected;
    private volatile long turnedAt = System.nanoTime();
    private volatile long confirmedAt = turnedAt;

    LeaseLoop(
            ScheduledExecutorService thread,
            Register register,
            Zone zone,
            List<LeaseSlot> slots,
            Outlook outlook,
            LeaseJournal journal,
            LeaseTimes times) {
        this.thread = thread;
        this.register = register;
        this.zone = zone;
        this.slots = slots;
        this.outlook = outlook;
        this.journal = journal;
        this.times = times;
        this.stalls = new Stalls(times.leaseNanos() / TICKS_PER_LEASE, System.nanoTime());
    }

    void start() {
        Threads.every(thread, times.leaseNanos() / TICKS_PER_LEASE, () -> guarded(this::tick));
        Threads.every(thread, times.leaseNanos() / LOOKS_PER_LEASE, () -> guarded(this::look));
    }

    /** Completes when this process may end without a lease moving for it. */
    CompletableFuture<Void> rest() {
        thread.execute(() -> {
            stopping = true;
            slots.forEach(slot -> slot.lease().rest());
        });
        return atRest;
    }

    /** How long this thread was kept waiting at most in the last minute or two. */
    Duration longestStall() {
        return stalls.longest();
    }

    /** Own monotonic moment of the last turn: for health. */
    long turnedAt() {
        return turnedAt;
    }

    /** Epochs of the leases held now, by name. */
    Map<String, Long> held() {
        return Map.copyOf(heldEpochs);
    }

    /** An error must not end the loop: the lease would be lost for a bug that may not come again. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("the lease loop stumbled", e);
        }
    }

    private void look() {
        slots.stream().filter(slot -> !slot.lease().isHeld()).forEach(this::read);
    }

    /** While a lease is on its way, every moment is one in which nobody serves. */
    private void tick() {
        stalls.ticked(System.nanoTime());
        turn();
        slots.stream().filter(slot -> !slot.lease().isHeld() && moves(slot)).forEach(this::read);
    }

    private static boolean moves(LeaseSlot slot) {
        return slot.lease()
                .entry()
                .filter(entry -> entry.state() == LeaseState.MOVING)
                .isPresent();
    }

    private void read(LeaseSlot slot) {
        register.read(slot.name())
                .thenAccept(result -> thread.execute(() -> guarded(() -> observed(slot.lease(), result))));
    }

    private void turn() {
        long now = System.nanoTime();
        turnedAt = now;
        noticeQuorum(now);
        zone.tick(now, HeldLeases.of(slots.stream().map(LeaseSlot::lease).toList()));
        for (LeaseSlot slot : slots) {
            slot.lease().next(System.nanoTime(), outlook.of(slot, now)).forEach(action -> perform(slot, action));
            remember(slot);
        }
        confirmedAt = now;
        journal.show(slots);
        showBarred(now);
        showLost(now);
        if (stopping && slots.stream().allMatch(slot -> slot.lease().isAtRest())) {
            atRest.complete(null);
        }
    }

    private void showBarred(long now) {
        Optional<LeaseSlot> barred = slots.stream()
                .filter(slot -> slot.lease().isBarred(now, outlook.of(slot, now)))
                .findFirst();
        journal.barred(barred.isPresent(), barred.flatMap(slot -> slot.lease().entry()));
    }

    private void showLost(long now) {
        journal.lost(slots.stream()
                .filter(slot -> slot.lease().absence().isLost(outlook.of(slot, now)))
                .map(slot -> outlook.of(slot, now).last().lost(slot.plan().homes()))
                .toList());
    }

    private void noticeQuorum(long now) {
        boolean connectedNow = register.isConnected();
        if (connectedNow && !connected) {
            slots.forEach(slot -> slot.lease().quorumIsBack(now));
        }
        connected = connectedNow;
    }

    private void remember(LeaseSlot slot) {
        if (slot.lease().isHeld()) {
            heldEpochs.put(slot.name(), slot.lease().entry().orElseThrow().epoch());
        } else {
            heldEpochs.remove(slot.name());
        }
    }

    private void perform(LeaseSlot slot, Action action) {
        Lease lease = slot.lease();
        if (action instanceof Action.Write write) {
            send(slot.name(), write.attempt())
                    .thenAccept(result -> later(() -> lease.written(System.nanoTime(), write.attempt(), result)));
        } else if (action instanceof Action.ReadLatest) {
            register.readLatest(slot.name())
                    .thenAccept(result -> later(() -> lease.resolved(System.nanoTime(), resolution(result))));
        } else if (action instanceof Action.OpenGate gate) {
            zone.openGate(gate)
                    .thenAccept(accepted -> later(() -> lease.gateAnswered(gate.epoch(), gate.askedAt(), accepted)));
        } else if (action instanceof Action.ShutGate gate) {
            zone.shutGate(gate);
        } else if (action instanceof Action.HandOver handOver) {
            handOver(lease, handOver);
        } else if (action instanceof Action.Prepare prepare) {
            prepare(slot, prepare.takeover());
        } else if (action instanceof Action.Serving serving) {
            journal.serving(serving.entry());
        } else if (action instanceof Action.Lost lost) {
            journal.lost(lost);
        }
    }

    private CompletableFuture<WriteResult> send(String name, Attempt attempt) {
        String value = EntryText.write(attempt.entry());
        return attempt.creates()
                ? register.createIfAbsent(name, value)
                : register.replace(name, attempt.version(), value);
    }

    private void prepare(LeaseSlot slot, Takeover takeover) {
        long epoch = takeover.entry().epoch();
        journal.taken(takeover);
        heldEpochs.put(slot.name(), epoch);
        zone.prepare(takeover, new Holding(slot.name(), epoch))
                .thenRun(() -> later(() -> slot.lease().prepared(System.nanoTime(), epoch)));
    }

    private void handOver(Lease lease, Action.HandOver order) {
        LeaseEntry entry = order.entry();
        journal.movesTo(order.to(), entry);
        zone.handOver(entry).thenAccept(delivered -> later(() -> lease.handOverReady(entry.epoch(), delivered)));
    }

    /** Most readings find what was known already, and nothing follows from those. */
    private void observed(Lease lease, ReadResult result) {
        if (result instanceof ReadResult.Found found && !lease.knows(found.version())) {
            LeaseEntry entry = EntryText.read(found.value());
            long now = System.nanoTime();
            lease.observed(now, found.version(), entry);
            zone.holderSeen(entry.region(), now);
            turn();
        } else if (result instanceof ReadResult.Absent) {
            lease.missed();
        }
    }

    private static Resolution resolution(ReadResult result) {
        if (result instanceof ReadResult.Found found) {
            return new Resolution.Found(found.version(), EntryText.read(found.value()));
        }
        return result instanceof ReadResult.Absent ? new Resolution.Absent() : new Resolution.Failed();
    }

    /**
     * No deadline of a lease that is held had passed at {@code confirmedAt}, and others wait for the margin beyond it.
     */
    private final class Holding implements Tenure {
        private final String name;
        private final Long epoch;

        Holding(String name, long epoch) {
            this.name = name;
            this.epoch = epoch;
        }

        @Override
        public boolean lasts() {
            return epoch.equals(heldEpochs.get(name));
        }

        @Override
        public boolean isCertain() {
            long at = confirmedAt;
            return lasts() && System.nanoTime() - at < times.marginNanos();
        }
    }

    /** An event, and at once what follows from it. */
    private void later(Runnable event) {
        thread.execute(() -> guarded(() -> {
            event.run();
            turn();
        }));
    }
}
