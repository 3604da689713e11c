package dev.catamaran.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.controller.lease.Action;
import dev.catamaran.controller.lease.Contender;
import dev.catamaran.controller.lease.DatabaseRole;
import dev.catamaran.controller.lease.GateRows;
import dev.catamaran.controller.lease.Lease;
import dev.catamaran.controller.lease.LeaseEntry;
import dev.catamaran.controller.lease.LeaseState;
import dev.catamaran.controller.lease.LeaseTimes;
import dev.catamaran.controller.lease.PeerMark;
import dev.catamaran.controller.lease.Replication;
import dev.catamaran.controller.lease.Takeover;
import dev.catamaran.controller.lease.Tenure;
import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.register.WriteResult;
import dev.catamaran.controller.replication.HeldLeases;
import dev.catamaran.controller.view.LeaseTable;
import dev.catamaran.controller.view.Timeline;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a preparation that takes long is told of its lease; what the loop costs without a quorum. */
class LeaseLoopTest {
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration MARGIN = Duration.ofMillis(800);
    private static final LeaseTimes TIMES =
            LeaseTimes.of(LEASE, MARGIN, Duration.ofMillis(100), Duration.ZERO, Duration.ZERO);

    private final ScheduledExecutorService thread = Threads.named("lease-loop-test");
    private final OneEntry register = new OneEntry();
    private final CompletableFuture<Tenure> prepared = new CompletableFuture<>();

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    @Test
    void aTenureIsCertainOnlyWhileTheLoopTurns() throws Exception {
        start();
        Tenure tenure = prepared.get();
        await().until(tenure::isCertain);

        CountDownLatch stuck = new CountDownLatch(1);
        thread.execute(() -> awaitQuietly(stuck));
        await().until(() -> !tenure.isCertain());
        assertThat(tenure.lasts()).as("nobody has looked yet").isTrue();
        stuck.countDown();
        await().until(tenure::isCertain);
    }

    @Test
    void aTenureEndsWhenAnotherHasTheLease() throws Exception {
        start();
        Tenure tenure = prepared.get();
        await().until(tenure::isCertain);
        register.takenByAnother();
        await().atMost(LEASE).until(() -> !tenure.lasts());
        assertThat(tenure.isCertain()).isFalse();
    }

    @Test
    void asksAQuorumThatDoesNotAnswerOnlyNowAndThenAndStartsNoThreadForIt() {
        register.answers = false;
        long threads = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
        LeaseTimes second = LeaseTimes.of(
                Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofMillis(250), Duration.ZERO, Duration.ZERO);

        loop(second).start();
        await().during(Duration.ofSeconds(10))
                .atMost(Duration.ofSeconds(12))
                .untilAsserted(() -> assertThat(register.latestAsked.get()).isLessThan(100));

        assertThat(register.latestAsked.get()).as("eight a second").isBetween(40, 99);
        assertThat(ManagementFactory.getThreadMXBean().getTotalStartedThreadCount() - threads)
                .isLessThan(20);
    }

    private void start() {
        loop(TIMES).start();
    }

    private LeaseLoop loop(LeaseTimes times) {
        Contender self = new Contender("us", "eu", "us-process", true, true);
        LeasePlan plan = new LeasePlan("leases/eu+us", List.of("eu", "us"), "eu");
        List<LeaseSlot> slots = List.of(new LeaseSlot(plan, new Lease(self, times, plan.homes(), plan.firstOwner())));
        ReplicationSetting replication = new ReplicationSetting(register, thread, Optional.empty());
        LeaseJournal journal = new LeaseJournal("us", new LeaseTable("us"), new Timeline());
        Zone standby = new Standby();
        GateExchange gates = new GateExchange(register, thread, standby, "us", "eu");
        Outlook outlook = new Outlook(standby, replication, gates);
        return new LeaseLoop(thread, register, standby, slots, outlook, journal, times);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The peer has handed the lease over to here. */
    private static final class OneEntry implements Register {
        private final AtomicInteger latestAsked = new AtomicInteger();
        private volatile boolean answers = true;
        private long version = 5;
        private String value = EntryText.write(new LeaseEntry(
                List.of("eu", "us"),
                "us",
                7,
                LeaseState.TAKING,
                Replication.ASYNC,
                Set.of(),
                "eu-process",
                1,
                0,
                "eu"));

        synchronized void takenByAnother() {
            LeaseEntry entry = EntryText.read(value);
            version++;
            value = EntryText.write(new LeaseEntry(
                    entry.homes(),
                    "eu",
                    entry.epoch() + 1,
                    entry.state(),
                    Replication.ASYNC,
                    Set.of(),
                    "another",
                    1,
                    0,
                    ""));
        }

        @Override
        public synchronized CompletableFuture<ReadResult> read(String name) {
            ReadResult found = new ReadResult.Found(version, value);
            return CompletableFuture.completedFuture(answers ? found : new ReadResult.Unknown("no connection"));
        }

        @Override
        public synchronized CompletableFuture<ReadResult> readLatest(String name) {
            latestAsked.incrementAndGet();
            if (!answers) {
                return CompletableFuture.completedFuture(new ReadResult.Unknown("no connection"));
            }
            return CompletableFuture.completedFuture(new ReadResult.Found(version, value));
        }

        @Override
        public CompletableFuture<WriteResult> createIfAbsent(String name, String text) {
            return CompletableFuture.completedFuture(new WriteResult.Refused());
        }

        @Override
        public synchronized CompletableFuture<WriteResult> replace(String name, long old, String text) {
            if (old != version) {
                return CompletableFuture.completedFuture(new WriteResult.Refused());
            }
            value = text;
            return CompletableFuture.completedFuture(new WriteResult.Written(++version));
        }

        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** A standby whose promotion never ends. */
    private final class Standby implements Zone {
        @Override
        public DatabaseRole role(long now) {
            return DatabaseRole.STANDBY;
        }

        @Override
        public PeerMark mark() {
            return PeerMark.KEEP;
        }

        @Override
        public CompletableFuture<Boolean> openGate(Action.OpenGate gate) {
            return CompletableFuture.completedFuture(true);
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
            return true;
        }

        @Override
        public CompletableFuture<Boolean> handOver(LeaseEntry entry) {
            return CompletableFuture.completedFuture(false);
        }

        @Override
        public CompletableFuture<Void> prepare(Takeover takeover, Tenure tenure) {
            prepared.complete(tenure);
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
}
