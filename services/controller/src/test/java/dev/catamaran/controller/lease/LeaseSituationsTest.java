package dev.catamaran.controller.lease;

import static dev.catamaran.controller.lease.LeaseWorld.MILLI;
import static dev.catamaran.controller.lease.NeverTwoOpenGatesTest.TIMES;
import static dev.catamaran.controller.lease.NeverTwoOpenGatesTest.TRANSACTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One situation after the other, in virtual time: what happens to a lease that eu has held for five seconds. */
class LeaseSituationsTest {
    private final LeaseWorld world = new LeaseWorld(7, TRANSACTION);
    private final SimulatedRegion eu = SimulatedRegion.in(world, "eu", TIMES);
    private final SimulatedRegion us = SimulatedRegion.in(world, "us", TIMES);

    @BeforeEach
    void euHoldsTheLease() {
        world.runFor(5_000 * MILLI);
        assertThat(eu.holds()).isTrue();
    }

    @Test
    void aSwitchoverShutsTheGateForAMomentOnly() {
        assertThat(eu.move()).isTrue();
        assertThat(eu.move()).as("one at a time").isFalse();
        world.runFor(1_500 * MILLI);
        assertThat(us.holds()).isTrue();
        assertThat(us.gate.shutsAt()).isGreaterThan(world.now());
        assertThat(us.move()).isTrue();
        world.runFor(1_500 * MILLI);
        assertThat(eu.holds())
                .as("back without waiting for the flap protection")
                .isTrue();
        assertThat(world.violations).isEmpty();
    }

    /** Else its commits would be let go as soon as the register called anybody behind, and it is not the peer. */
    @Test
    void whoGetsALeaseIsNotBehindAlthoughSyncWasOrderedWhileItMoved() {
        eu.mark = PeerMark.KEEP;
        us.mark = PeerMark.KEEP;
        assertThat(eu.move()).isTrue();
        eu.wanted = Replication.SYNC;
        us.wanted = Replication.SYNC;
        world.runFor(1_500 * MILLI);
        assertThat(us.holds()).isTrue();
        assertThat(world.entry().replication()).isEqualTo(Replication.SYNC);
        assertThat(world.entry().behind()).isEmpty();
    }

    @Test
    void aHandOverThatDoesNotGetThroughLeavesTheLeaseWhereItIs() {
        eu.peerReceives = false;
        assertThat(eu.move()).isTrue();
        world.runFor(2_000 * MILLI);
        assertThat(eu.holds()).isTrue();
        assertThat(eu.gate.shutsAt()).isGreaterThan(world.now());
        assertThat(world.entry().epoch()).as("the old one is shut for good").isEqualTo(2);
    }

    @Test
    void aLeaseThatThePeerDoesNotPickUpComesBack() {
        us.crash(60_000 * MILLI);
        eu.move();
        world.runFor(4_000 * MILLI);
        assertThat(eu.holds()).isTrue();
        assertThat(eu.gate.shutsAt()).isGreaterThan(world.now());
    }

    @Test
    void withoutFaultsTheLeaseStaysWhereItIs() {
        world.runFor(60_000 * MILLI);
        assertThat(world.moves).isZero();
        assertThat(eu.holds()).isTrue();
    }

    @Test
    void aDeadDatabaseLosesTheLeaseLikeADeadRegion() {
        eu.databaseDead = true;
        world.runFor(5_000 * MILLI);
        assertThat(us.holds()).isTrue();
        assertThat(eu.holds()).isFalse();
    }

    /** Its gateway would go on to send payments to a gate that is shut, and never send its callers elsewhere. */
    @Test
    void aHolderThatIsCutOffSaysNoLongerThatItServes() {
        eu.cutOff = true;
        world.runFor(4_000 * MILLI);
        assertThat(us.lease.state()).isEqualTo(LeaseState.SERVING);
        assertThat(eu.lease.entry()).map(LeaseEntry::region).contains("eu");
        assertThat(eu.lease.state()).isEqualTo(LeaseState.TAKING);
        eu.cutOff = false;
        world.runFor(500 * MILLI);
        assertThat(eu.lease.entry()).map(LeaseEntry::region).contains("us");
        assertThat(eu.lease.state()).isEqualTo(LeaseState.SERVING);
    }

    @Test
    void aHolderThatIsRestartedInOrderServesAllTheWhile() {
        eu.restartInOrder(3_000 * MILLI);
        for (int i = 0; i < 300; i++) {
            world.runFor(20 * MILLI);
            assertThat(eu.lease.entry().map(entry -> eu.lease.state()))
                    .isIn(Optional.empty(), Optional.of(LeaseState.SERVING));
        }
    }

    @Test
    void aGateWhoseClockWasSetBackIsShutByItsController() {
        eu.cutOff = true;
        eu.gate.clockGoesBack(10_000 * MILLI);
        world.runFor(4_000 * MILLI);
        assertThat(us.holds()).isTrue();
        assertThat(eu.gate.shutsAt()).isLessThan(world.now());
        assertThat(world.violations).isEmpty();
    }

    @Test
    void aGateWhoseClockStoodStillIsShutWhenItsControllerGoesOn() {
        eu.pause(5_000 * MILLI);
        eu.gate.clockGoesBack(5_000 * MILLI);
        world.runFor(5_500 * MILLI);
        assertThat(us.holds()).isTrue();
        assertThat(eu.gate.shutsAt()).isLessThan(world.now());
    }

    @Test
    void aRestartedControllerGoesOnUnderTheSameEpoch() {
        eu.restart();
        world.runFor(5_000 * MILLI);
        assertThat(world.moves).isZero();
        assertThat(eu.holds()).isTrue();
        assertThat(world.entry().epoch()).isEqualTo(1);
    }

    @Test
    void theLossOfTheQuorumShutsTheGateAndMovesNothing() {
        world.quorumLost = true;
        world.runFor(3_000 * MILLI);
        assertThat(eu.gate.shutsAt()).isLessThan(world.now());
        world.quorumLost = false;
        world.runFor(3_000 * MILLI);
        assertThat(eu.holds()).isTrue();
        assertThat(world.moves).isZero();
    }

    @Test
    void aRestartInOrderMayTakeLongerThanTheLeaseAndTheGateStaysOpen() {
        eu.restartInOrder(3_000 * MILLI);
        for (int i = 0; i < 300; i++) {
            world.runFor(20 * MILLI);
            assertThat(eu.gate.shutsAt()).isGreaterThan(world.now());
        }
        assertThat(eu.holds()).isTrue();
        assertThat(world.entry().restMillis()).as("taken back").isZero();
        assertThat(eu.gate.shutsAt()).isLessThan(world.now() + TIMES.leaseNanos());
    }

    @Test
    void anOrderedReplicationAndWhoIsBehindAreOneWrite() {
        eu.mark = PeerMark.KEEP;
        eu.wanted = Replication.SYNC;
        us.wanted = Replication.SYNC;
        world.runFor(500 * MILLI);
        assertThat(world.entry().replication()).isEqualTo(Replication.SYNC);
        assertThat(world.entry().behind()).as("nothing is promised yet").containsExactly("us");
        assertThat(world.moves).isZero();

        eu.wanted = Replication.ASYNC;
        world.runFor(500 * MILLI);
        assertThat(world.entry().replication()).isEqualTo(Replication.ASYNC);
        assertThat(world.entry().behind()).as("an order brings no copy nearer").containsExactly("us");

        eu.mark = PeerMark.CAUGHT_UP;
        world.runFor(500 * MILLI);
        assertThat(world.entry().behind()).isEmpty();
    }

    @Test
    void aRegionThatIsBehindObeysWhatTheHolderPromisedAndNotWhatItReadElsewhere() {
        eu.mark = PeerMark.KEEP;
        eu.wanted = Replication.SYNC;
        world.runFor(500 * MILLI);
        us.wanted = Replication.ASYNC;
        eu.crash(60_000 * MILLI);
        world.runFor(10_000 * MILLI);
        assertThat(us.holds()).isFalse();
    }

    @Test
    void aTakerKeepsThePromiseOfTheHolderBefore() {
        eu.crash(60_000 * MILLI);
        us.mark = PeerMark.KEEP;
        us.wanted = Replication.SYNC;
        world.runFor(5_000 * MILLI);
        assertThat(us.holds()).isTrue();
        assertThat(world.entry().behind())
                .as("it promises from now on, and eu has not caught up")
                .containsExactly("eu");
    }

    @Test
    void aHolderThatDoesNotComeBackFromItsRestIsFollowed() {
        eu.restartInOrder(60_000 * MILLI);
        world.runFor(10_000 * MILLI);
        assertThat(us.holds()).isTrue();
        assertThat(world.violations).isEmpty();
    }
}
