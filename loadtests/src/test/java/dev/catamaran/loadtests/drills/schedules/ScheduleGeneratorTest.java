package dev.catamaran.loadtests.drills.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.drills.faults.Fault;
import dev.catamaran.loadtests.drills.faults.Step;
import dev.catamaran.loadtests.drills.faults.Target;
import dev.catamaran.loadtests.drills.runs.Script;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleGeneratorTest {
    private static final List<Fault> ALL = List.of(Fault.values());

    private final ScheduleGenerator generator = new ScheduleGenerator(ALL, false);

    @Test
    void drawsTheSameScheduleFromTheSameSeed() {
        for (long seed = 1; seed < 200; seed++) {
            assertThat(new ScheduleGenerator(ALL, false).draw(seed)).isEqualTo(generator.draw(seed));
        }
    }

    @Test
    void drawsOtherSchedulesFromOtherSeeds() {
        Set<String> drawn = LongStream.range(0, 200)
                .mapToObj(seed -> generator.draw(seed).inWords())
                .collect(Collectors.toSet());

        assertThat(drawn).hasSizeGreaterThan(195);
    }

    @Test
    void everyFaultOfThePoolComesUpAndEndsInTime() {
        Set<Fault> seen = EnumSet.noneOf(Fault.class);
        for (long seed = 0; seed < 500; seed++) {
            Schedule schedule = generator.draw(seed);
            assertThat(schedule.faults()).hasSizeBetween(1, 4);
            schedule.faults().forEach(planned -> {
                seen.add(planned.fault());
                assertThat(planned.target().startMillis() + planned.target().lengthMillis())
                        .isLessThanOrEqualTo(Schedule.MILLIS);
            });
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void doesNothingElseThanThePoolHas() {
        ScheduleGenerator one = new ScheduleGenerator(List.of(Fault.CUT_LINK), true);

        assertThat(one.draw(7).faults())
                .singleElement()
                .extracting(PlannedFault::fault)
                .isEqualTo(Fault.CUT_LINK);
    }

    @Test
    void sendsHomesBackToTheirRegionsWhereTheyHaveOne() {
        ScheduleGenerator twoHolders = new ScheduleGenerator(ALL, true);

        assertThat(LongStream.range(0, 50).mapToObj(twoHolders::draw))
                .allMatch(schedule -> schedule.ending() == Script.Ending.BACK);
        assertThat(LongStream.range(0, 50).mapToObj(generator::draw))
                .extracting(Schedule::ending)
                .contains(Script.Ending.SWAP, Script.Ending.STAY);
    }

    @Test
    void startsAServiceAgainOnlyWhenItsDatabaseRuns() {
        Schedule schedule = new Schedule(
                1,
                List.of(
                        new PlannedFault(Fault.KILL_SERVICE, new Target("us", "statements", 1_000, 1_000)),
                        new PlannedFault(Fault.KILL_POSTGRES, new Target("us", "", 1_500, 3_000))),
                Script.Ending.STAY);

        assertThat(schedule.script().steps())
                .extracting(Step::inWords)
                .endsWith("start-process postgres us", "start-process statements us");
    }

    @Test
    void ordersAllStepsByTime() {
        for (long seed = 0; seed < 100; seed++) {
            assertThat(generator.draw(seed).script().steps())
                    .extracting(Step::atMillis)
                    .isSorted();
        }
    }
}
