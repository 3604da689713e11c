package dev.catamaran.controller.lease;

import static dev.catamaran.controller.lease.LeaseWorld.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Random schedules of faults in virtual time: at no moment may two regions let payments of one home pass. */
class NeverTwoOpenGatesTest {
    private static final int SCHEDULES = 10_000;
    /** In so many a planted mistake must show. */
    private static final int SEARCHED = 2_000;

    private static final long TRANSACTION = 250 * MILLI;
    private static final LeaseTimes TIMES = times(Duration.ofMillis(1_000), Duration.ofMillis(300));

    @Test
    void oneGateAtMostUnderAnyScheduleOfFaults() {
        int moves = 0;
        for (int seed = 0; seed < SCHEDULES; seed++) {
            LeaseWorld world = run(seed, TIMES);
            assertThat(world.violations).as("seed " + seed).isEmpty();
            moves += world.moves;
            calmDown(world);
            assertThat(world.isServed())
                    .as("a lease is always won again, seed " + seed)
                    .isTrue();
            assertThat(world.violations).as("seed " + seed).isEmpty();
        }
        assertThat(moves).as("schedules that move nothing prove nothing").isGreaterThan(SCHEDULES);
    }

    @Test
    void theSimulationSeesATakerThatIsTooEarly() {
        LeaseTimes hasty = times(Duration.ofMillis(600), Duration.ofMillis(290));
        int violations = 0;
        for (int seed = 0; seed < 100; seed++) {
            violations += run(seed, hasty).violations.size();
        }
        assertThat(violations).isPositive();
    }

    @Test
    void theSimulationSeesAHolderWithoutAMargin() {
        LeaseTimes bold = LeaseTimes.of(
                Duration.ofMillis(1_000), Duration.ofMillis(10), Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO);
        int violations = 0;
        for (int seed = 0; seed < SEARCHED; seed++) {
            violations += run(seed, bold, bold, world -> {}).violations.size();
        }
        assertThat(violations).isPositive();
    }

    @Test
    void theSimulationSeesAGateThatIsShutWithoutRaisingItsEpoch() {
        int violations = 0;
        for (int seed = 0; seed < SEARCHED; seed++) {
            violations += run(seed, TIMES, TIMES, world -> world.shutsUnderTheSameEpoch = true)
                    .violations
                    .size();
        }
        assertThat(violations).isPositive();
    }

    @Test
    void aSwitchoverShutsTheGateForAMomentOnly() {
        LeaseWorld world = new LeaseWorld(13, TRANSACTION);
        SimulatedRegion eu = region(world, "eu", TIMES);
        SimulatedRegion us = region(world, "us", TIMES);
        world.runFor(5_000 * MILLI);
        assertThat(eu.move()).isTrue();
        assertThat(eu.move()).as("one at a time").isFalse();
        world.runFor(1_500 * MILLI);
        assertThat(us.holds()).isTrue();
        assertThat(us.gateShutsAt()).isGreaterThan(world.now());
        assertThat(us.move()).isTrue();
        world.runFor(1_500 * MILLI);
        assertThat(eu.holds())
                .as("back without waiting for the flap protection")
                .isTrue();
        assertThat(world.violations).isEmpty();
    }

    @Test
    void aHandOverThatDoesNotGetThroughLeavesTheLeaseWhereItIs() {
        LeaseWorld world = new LeaseWorld(14, TRANSACTION);
        SimulatedRegion eu = region(world, "eu", TIMES);
        region(world, "us", TIMES);
        world.runFor(5_000 * MILLI);
        eu.peerReceives = false;
        assertThat(eu.move()).isTrue();
        world.runFor(2_000 * MILLI);
        assertThat(eu.holds()).isTrue();
        assertThat(eu.gateShutsAt()).isGreaterThan(world.now());
        assertThat(world.entry().epoch()).as("the old one is shut for good").isEqualTo(2);
    }

    @Test
    void aLeaseThatThePeerDoesNotPickUpComesBack() {
        LeaseWorld world = new LeaseWorld(15, TRANSACTION);
        SimulatedRegion eu = region(world, "eu", TIMES);
        SimulatedRegion us = region(world, "us", TIMES);
        world.runFor(5_000 * MILLI);
        us.crash(60_000 * MILLI);
        eu.move();
        world.runFor(4_000 * MILLI);
        assertThat(eu.holds()).isTrue();
        assertThat(eu.gateShutsAt()).isGreaterThan(world.now());
    }

    @Test
    void withoutFaultsTheLeaseStaysWhereItIs() {
        LeaseWorld world = new LeaseWorld(7, TRANSACTION);
        SimulatedRegion eu = region(world, "eu", TIMES);
        region(world, "us", TIMES);
        world.runFor(60_000 * MILLI);
        assertThat(world.moves).isZero();
        assertThat(eu.holds()).isTrue();
    }

    @Test
    void aDeadDatabaseLosesTheLeaseLikeADeadRegion() {
        LeaseWorld world = new LeaseWorld(8, TRANSACTION);
        SimulatedRegion eu = region(world, "eu", TIMES);
        SimulatedRegion us = region(world, "us", TIMES);
        world.runFor(5_000 * MILLI);
        eu.databaseDead = true;
        world.runFor(5_000 * MILLI);
        assertThat(us.holds()).isTrue();
        assertThat(eu.holds()).isFalse();
    }

    @Test
    void aRestartedControllerGoesOnUnderTheSameEpoch() {
        LeaseWorld world = new LeaseWorld(9, TRANSACTION);
        SimulatedRegion eu = region(world, "eu", TIMES);
        region(world, "us", TIMES);
        world.runFor(5_000 * MILLI);
        eu.restart();
        world.runFor(5_000 * MILLI);
        assertThat(world.moves).isZero();
        assertThat(eu.holds()).isTrue();
        assertThat(world.entry().epoch()).isEqualTo(1);
    }

    @Test
    void theLossOfTheQuorumShutsTheGateAndMovesNothing() {
        LeaseWorld world = new LeaseWorld(10, TRANSACTION);
        SimulatedRegion eu = region(world, "eu", TIMES);
        region(world, "us", TIMES);
        world.runFor(5_000 * MILLI);
        world.quorumLost = true;
        world.runFor(3_000 * MILLI);
        assertThat(eu.gateShutsAt()).isLessThan(world.now());
        world.quorumLost = false;
        world.runFor(3_000 * MILLI);
        assertThat(eu.holds()).isTrue();
        assertThat(world.moves).isZero();
    }

    @Test
    void aRestartInOrderMayTakeLongerThanTheLeaseAndTheGateStaysOpen() {
        LeaseWorld world = new LeaseWorld(11, TRANSACTION);
        SimulatedRegion eu = region(world, "eu", TIMES);
        region(world, "us", TIMES);
        world.runFor(5_000 * MILLI);
        eu.restartInOrder(3_000 * MILLI);
        for (int i = 0; i < 300; i++) {
            world.runFor(20 * MILLI);
            assertThat(eu.gateShutsAt()).isGreaterThan(world.now());
        }
        assertThat(eu.holds()).isTrue();
        assertThat(world.entry().restMillis()).as("taken back").isZero();
        assertThat(eu.gateShutsAt()).isLessThan(world.now() + TIMES.leaseNanos());
    }

    @Test
    void aHolderThatDoesNotComeBackFromItsRestIsFollowed() {
        LeaseWorld world = new LeaseWorld(12, TRANSACTION);
        SimulatedRegion eu = region(world, "eu", TIMES);
        SimulatedRegion us = region(world, "us", TIMES);
        world.runFor(5_000 * MILLI);
        eu.restartInOrder(60_000 * MILLI);
        world.runFor(10_000 * MILLI);
        assertThat(us.holds()).isTrue();
        assertThat(world.violations).isEmpty();
    }

    private static LeaseTimes times(Duration lease, Duration margin) {
        Duration transaction = Duration.ofNanos(TRANSACTION);
        return LeaseTimes.of(lease, margin, transaction, Duration.ofSeconds(1), Duration.ofSeconds(4));
    }

    private LeaseWorld run(int seed, LeaseTimes takersTimes) {
        return run(seed, TIMES, takersTimes, world -> {});
    }

    private LeaseWorld run(int seed, LeaseTimes eu, LeaseTimes us, Consumer<LeaseWorld> mistake) {
        LeaseWorld world = new LeaseWorld(seed, TRANSACTION);
        world.calm = false;
        mistake.accept(world);
        List<SimulatedRegion> regions = List.of(region(world, "eu", eu), region(world, "us", us));
        for (int round = 0; round < 12; round++) {
            world.runFor(world.between(200, 3_000));
            disturb(world, regions.get(world.random.nextInt(2)));
        }
        return world;
    }

    /** The longest rest, a whole T, and the time between two moves must have passed. */
    private static void calmDown(LeaseWorld world) {
        world.runFor(1_000 * MILLI);
        world.calm = true;
        world.quorumLost = false;
        world.regions.forEach(region -> {
            region.cutOff = false;
            region.databaseDead = false;
        });
        world.runFor(20_000 * MILLI);
    }

    private void disturb(LeaseWorld world, SimulatedRegion region) {
        switch (world.random.nextInt(10)) {
            case 0 -> region.pause(world.between(100, 3_000));
            case 1 -> region.restart();
            case 2 -> region.cutOff = !region.cutOff;
            case 3 -> region.databaseDead = !region.databaseDead;
            case 4 -> world.quorumLost = !world.quorumLost;
            case 5 -> region.restartInOrder(world.between(500, 7_000));
            case 6 -> crashAfterRest(world, region);
            case 7 -> world.regions.forEach(SimulatedRegion::move);
            case 8 -> troubleWhileMoving(world, region);
            default -> {
                region.cutOff = false;
                region.databaseDead = false;
                world.quorumLost = false;
            }
        }
    }

    private static void troubleWhileMoving(LeaseWorld world, SimulatedRegion region) {
        world.regions.forEach(SimulatedRegion::move);
        world.in(world.between(0, 600), () -> {
            switch (world.random.nextInt(3)) {
                case 0 -> region.crash(world.between(200, 4_000));
                case 1 -> region.pause(world.between(100, 3_000));
                default -> region.cutOff = true;
            }
        });
    }

    /** The hardest moment of a rest: the new process has just come back, and dies. */
    private static void crashAfterRest(LeaseWorld world, SimulatedRegion region) {
        region.restartInOrder(world.between(200, 600));
        world.in(world.between(500, 1_500), () -> region.crash(world.between(2_000, 8_000)));
    }

    private SimulatedRegion region(LeaseWorld world, String name, LeaseTimes times) {
        String peer = name.equals("eu") ? "us" : "eu";
        Contender contender = new Contender(name, peer, name, true, false, false);
        Optional<LeaseEntry> first = name.equals("eu")
                ? Optional.of(LeaseEntry.first(List.of("eu"), "eu", Set.of(), "eu1"))
                : Optional.empty();
        return new SimulatedRegion(world, contender, times, first);
    }
}
