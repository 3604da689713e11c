package dev.catamaran.controller.lease;

import static dev.catamaran.controller.lease.LeaseWorld.MILLI;
import static dev.catamaran.controller.lease.NeverTwoOpenGatesTest.TIMES;
import static dev.catamaran.controller.lease.NeverTwoOpenGatesTest.TRANSACTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** us has taken over from eu, which is back. Then the register loses everything: what remains stands in the databases. */
class LostRegisterTest {
    /** T, and the longest rest that a holder may have been granted. */
    private static final long SILENCE = 6_000 * MILLI;

    private final LeaseWorld world = new LeaseWorld(5, TRANSACTION);
    private final SimulatedRegion eu = SimulatedRegion.in(world, "eu", TIMES);
    private final SimulatedRegion us = SimulatedRegion.in(world, "us", TIMES);

    @BeforeEach
    void usHasTheLeaseUnderTheSecondEpoch() {
        world.runFor(5_000 * MILLI);
        eu.crash(3_000 * MILLI);
        us.mark = PeerMark.BEHIND;
        world.runFor(5_000 * MILLI);
        assertThat(us.holds()).isTrue();
        assertThat(world.entry().epoch()).isEqualTo(2);
    }

    @Test
    void noRegionGoesOnByItselfAfterARestart() {
        world.loseRegister();
        eu.restart();
        us.restart();
        assertNobodyServes();
    }

    @Test
    void noRegionGoesOnByItselfInTheSameProcess() {
        world.loseRegister();
        assertNobodyServes();
    }

    private void assertNobodyServes() {
        world.runFor(60_000 * MILLI);
        assertThat(world.entry()).isNull();
        assertThat(world.isServed()).isFalse();
        assertThat(eu.holds() || us.holds()).isFalse();
        assertThat(eu.saysLost()).isTrue();
        assertThat(us.saysLost()).isTrue();
    }

    @Test
    void anOrderGoesOnAboveEveryRowWithTheOtherRegionBehind() {
        world.loseRegister();
        world.runFor(SILENCE);
        assertThat(us.force()).isTrue();
        assertServes(us, 3, "eu");
    }

    @Test
    void anOrderMayChooseTheRegionThatDidNotServe() {
        world.loseRegister();
        world.runFor(SILENCE);
        assertThat(eu.force()).isTrue();
        assertServes(eu, 3, "us");
    }

    @Test
    void aDatabaseThatDoesNotAnswerMayKnowAnyEpoch() {
        us.databaseDead = true;
        world.runFor(500 * MILLI);
        world.loseRegister();
        world.runFor(SILENCE);
        assertThat(us.force()).as("a dead database").isFalse();
        assertThat(eu.force()).isTrue();
        assertServes(eu, 1_000_002, "us");
    }

    private void assertServes(SimulatedRegion region, long epoch, String behind) {
        region.mark = PeerMark.KEEP;
        world.runFor(2_000 * MILLI);
        assertThat(region.holds()).isTrue();
        assertThat(region.gate.shutsAt()).isGreaterThan(world.now());
        assertThat(world.entry().epoch()).isEqualTo(epoch);
        assertThat(world.entry().behind()).containsExactly(behind);
        assertThat(region.saysLost()).isFalse();
        assertThat(world.violations).isEmpty();
    }

    @Test
    void anOrderIsRefusedWhileAGateOfBeforeMayBeOpen() {
        us.restartInOrder(60_000 * MILLI);
        world.runFor(200 * MILLI);
        world.loseRegister();
        world.runFor(3_000 * MILLI);
        assertThat(us.gate.shutsAt()).as("at rest").isGreaterThan(world.now());
        assertThat(eu.force()).isFalse();
        world.runFor(SILENCE);
        assertThat(eu.force()).isTrue();
        world.runFor(2_000 * MILLI);
        assertThat(eu.holds()).isTrue();
        assertThat(world.violations).isEmpty();
    }

    @Test
    void theDatabaseKnowsWhoWasBehindAndWhoIsNoLonger() {
        assertThat(lastKnown().behind()).containsExactly("eu");
        us.mark = PeerMark.CAUGHT_UP;
        world.runFor(1_000 * MILLI);
        assertThat(lastKnown()).isEqualTo(new LastKnown(true, true, true, 2, "us", Set.of()));
    }

    private LastKnown lastKnown() {
        return LastKnown.of(List.of("eu"), eu.rowsShown(), us.rowsShown());
    }

    @Test
    void afterAPlannedMoveBothDatabasesNameWhoGotTheLease() {
        assertThat(us.move()).isTrue();
        world.runFor(1_500 * MILLI);
        assertThat(eu.holds()).isTrue();
        world.loseRegister();
        world.runFor(3_000 * MILLI);
        assertThat(eu.gate.shutsAt()).as("ended").isLessThan(world.now());
        LastKnown seenFromUs = LastKnown.of(List.of("eu"), us.rowsShown(), eu.rowsShown());
        assertThat(lastKnown()).extracting(LastKnown::region, LastKnown::epoch).containsExactly("eu", 3L);
        assertThat(seenFromUs).isEqualTo(lastKnown());
    }

    @Test
    void theFirstOwnerCreatesNothingBeforeBothDatabasesHaveAnswered() {
        LeaseWorld early = new LeaseWorld(5, TRANSACTION);
        SimulatedRegion first = SimulatedRegion.in(early, "eu", TIMES);
        SimulatedRegion second = SimulatedRegion.in(early, "us", TIMES);
        second.databaseDead = true;
        early.runFor(60_000 * MILLI);
        assertThat(early.entry()).isNull();
        assertThat(first.saysLost()).as("not known yet").isFalse();
        second.databaseDead = false;
        early.runFor(1_000 * MILLI);
        assertThat(first.holds()).isTrue();
        assertThat(early.entry().epoch()).isEqualTo(1);
    }

    @Test
    void noTwoGatesAreOpenWheneverItIsLostAndOrdersAreGiven() {
        int orders = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            LeaseWorld troubled = new LeaseWorld(seed, TRANSACTION);
            orders += loseAndOrder(troubled, TIMES);
            assertThat(troubled.violations).as("seed " + seed).isEmpty();
        }
        assertThat(orders).isGreaterThan(2_000);
    }

    @Test
    void theSimulationSeesAnOrderThatIsObeyedTooEarly() {
        Duration hasty = Duration.ofMillis(300);
        LeaseTimes early =
                LeaseTimes.of(hasty, Duration.ofMillis(4), Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ZERO);
        int violations = 0;
        for (int seed = 0; seed < 200; seed++) {
            LeaseWorld troubled = new LeaseWorld(seed, TRANSACTION);
            loseAndOrder(troubled, early);
            violations += troubled.violations.size();
        }
        assertThat(violations).isPositive();
    }

    /** @return how many orders were obeyed */
    private static int loseAndOrder(LeaseWorld troubled, LeaseTimes second) {
        SimulatedRegion one = SimulatedRegion.in(troubled, "eu", TIMES);
        SimulatedRegion other = SimulatedRegion.in(troubled, "us", second);
        troubled.calm = false;
        troubled.runFor(3_000 * MILLI);
        int obeyed = 0;
        for (int round = 0; round < 6; round++) {
            NeverTwoOpenGatesTest.disturb(troubled, troubled.chance(0.5) ? one : other);
            troubled.runFor(troubled.between(200, 2_000));
            troubled.loseRegister();
            for (int order = 0; order < 12; order++) {
                troubled.runFor(troubled.between(100, 1_500));
                obeyed += (troubled.chance(0.5) ? one : other).force() ? 1 : 0;
            }
        }
        return obeyed;
    }
}
