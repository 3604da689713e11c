package dev.catamaran.controller.lease;

import static dev.catamaran.controller.lease.LeaseWorld.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Random schedules of faults in virtual time: at no moment may two regions let payments of one home pass. */
class NeverTwoOpenGatesTest {
    private static final int SCHEDULES = 10_000;
    /** In so many a planted mistake must show. */
    private static final int SEARCHED = 2_000;

    static final long TRANSACTION = 250 * MILLI;
    static final LeaseTimes TIMES = times(Duration.ofMillis(1_000), Duration.ofMillis(300));

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

    static LeaseTimes times(Duration lease, Duration margin) {
        Duration transaction = Duration.ofNanos(TRANSACTION);
        return LeaseTimes.of(lease, margin, transaction, Duration.ofSeconds(1), Duration.ofSeconds(4));
    }

    private static LeaseWorld run(int seed, LeaseTimes takersTimes) {
        return run(seed, TIMES, takersTimes, world -> {});
    }

    private static LeaseWorld run(int seed, LeaseTimes eu, LeaseTimes us, Consumer<LeaseWorld> mistake) {
        LeaseWorld world = new LeaseWorld(seed, TRANSACTION);
        world.calm = false;
        mistake.accept(world);
        List<SimulatedRegion> regions =
                List.of(SimulatedRegion.in(world, "eu", eu), SimulatedRegion.in(world, "us", us));
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

    static void disturb(LeaseWorld world, SimulatedRegion region) {
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
}
