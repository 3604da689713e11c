package dev.catamaran.controller.lease;

import static dev.catamaran.controller.lease.LeaseWorld.MILLI;
import static dev.catamaran.controller.lease.NeverTwoOpenGatesTest.TIMES;
import static dev.catamaran.controller.lease.NeverTwoOpenGatesTest.TRANSACTION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Active-passive: eu gave its lease to us, is still a primary, and nobody has made it a standby yet. Then us dies. */
class OldPrimaryTest {
    private static final long AWAY = 600_000 * MILLI;

    private final LeaseWorld world = new LeaseWorld(11, TRANSACTION);
    private final SimulatedRegion eu = SimulatedRegion.ofActivePassive(world, "eu", TIMES);
    private final SimulatedRegion us = SimulatedRegion.ofActivePassive(world, "us", TIMES);

    @BeforeEach
    void euHoldsTheLease() {
        world.runFor(5_000 * MILLI);
        assertThat(eu.holds()).isTrue();
    }

    @Test
    void takesOverAgainInAsync() {
        moveToUs();
        us.crash(AWAY);
        world.runFor(5_000 * MILLI);
        assertThat(eu.holds()).isTrue();
        assertThat(eu.gate.shutsAt()).isGreaterThan(world.now());
        assertThat(world.violations).isEmpty();
    }

    @Test
    void leavesItToAnOperatorWhenTheHolderSaysThatItsCopyIsTooOld() {
        moveToUs();
        us.mark = PeerMark.BEHIND;
        world.runFor(500 * MILLI);
        us.crash(AWAY);
        world.runFor(5_000 * MILLI);
        assertThat(eu.holds()).isFalse();
        assertThat(eu.isBarred()).isTrue();
        serveByForce();
    }

    @Test
    void inSyncItMayLackWhatWasAcknowledgedSinceAndWaitsForAnOperator() {
        sync();
        moveToUs();
        us.crash(AWAY);
        world.runFor(5_000 * MILLI);
        assertThat(eu.holds()).isFalse();
        assertThat(eu.isBarred()).isTrue();
        serveByForce();
    }

    @Test
    void inSyncItHasEverythingWhileThePeerHasNotPickedTheLeaseUp() {
        sync();
        us.crash(AWAY);
        assertThat(eu.move()).isTrue();
        world.runFor(1_000 * MILLI);
        eu.restart();
        world.runFor(5_000 * MILLI);
        assertThat(eu.holds()).as("also in a new process").isTrue();
    }

    @Test
    void anOperatorCannotTakeALeaseFromAHolderThatLives() {
        moveToUs();
        assertThat(eu.force()).isFalse();
        world.runFor(2_000 * MILLI);
        assertThat(us.holds()).isTrue();
    }

    @Test
    void anOperatorCannotMakeADeadDatabaseServe() {
        us.databaseDead = true;
        eu.crash(AWAY);
        world.runFor(5_000 * MILLI);
        assertThat(us.force()).isFalse();
    }

    private void serveByForce() {
        assertThat(eu.force()).isTrue();
        world.runFor(2_000 * MILLI);
        assertThat(eu.holds()).isTrue();
        assertThat(eu.gate.shutsAt()).isGreaterThan(world.now());
    }

    /** Ordered, and the peer has caught up once. */
    private void sync() {
        eu.mark = PeerMark.KEEP;
        us.mark = PeerMark.KEEP;
        eu.wanted = Replication.SYNC;
        us.wanted = Replication.SYNC;
        world.runFor(500 * MILLI);
        eu.mark = PeerMark.CAUGHT_UP;
        world.runFor(500 * MILLI);
        assertThat(world.entry().behind()).isEmpty();
    }

    private void moveToUs() {
        assertThat(eu.move()).isTrue();
        // its copy is behind from now on, and it cannot catch up
        us.mark = PeerMark.KEEP;
        world.runFor(2_000 * MILLI);
        assertThat(us.holds()).isTrue();
    }
}
