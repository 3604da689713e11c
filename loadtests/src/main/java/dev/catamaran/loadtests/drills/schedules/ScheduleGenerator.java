package dev.catamaran.loadtests.drills.schedules;

import dev.catamaran.loadtests.drills.faults.Fault;
import dev.catamaran.loadtests.drills.faults.Target;
import dev.catamaran.loadtests.drills.runs.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Draws schedules: the same seed, the same schedule. */
final class ScheduleGenerator {
    private static final List<String> REGIONS = List.of("eu", "us");
    private static final List<String> SERVICES = List.of("payments-1", "identity", "gateway", "statements");
    private static final int MOST_FAULTS = 4;
    private static final long FIRST_START_MILLIS = 500;
    private static final long LAST_START_MILLIS = 5_500;
    private static final long SHORTEST_MILLIS = 300;

    private final List<Fault> pool;
    private final boolean homesHaveTheirRegion;

    /** @param homesHaveTheirRegion true in active-active, where each drill ends with every home back in its region */
    ScheduleGenerator(List<Fault> pool, boolean homesHaveTheirRegion) {
        this.pool = List.copyOf(pool);
        this.homesHaveTheirRegion = homesHaveTheirRegion;
    }

    Schedule draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = 1 + random.nextInt(Math.min(MOST_FAULTS, pool.size()));
        List<PlannedFault> faults = new ArrayList<>();
        while (faults.size() < count) {
            PlannedFault drawn = fault(random);
            if (faults.stream().noneMatch(other -> sameThing(other, drawn))) {
                faults.add(drawn);
            }
        }
        faults.sort(Comparator.comparingLong(planned -> planned.target().startMillis()));
        return new Schedule(seed, List.copyOf(faults), ending(random));
    }

    private PlannedFault fault(SplittableRandom random) {
        Fault fault = pool.get(random.nextInt(pool.size()));
        String region = REGIONS.get(random.nextInt(REGIONS.size()));
        String service = SERVICES.get(random.nextInt(SERVICES.size()));
        long start = random.nextLong(FIRST_START_MILLIS, LAST_START_MILLIS);
        long length = random.nextLong(SHORTEST_MILLIS, Schedule.MILLIS - start);
        return new PlannedFault(fault, new Target(region, service, start, length));
    }

    /** One fault may overlap with any other, but is not drawn twice for one target: the end of one would end both. */
    private static boolean sameThing(PlannedFault one, PlannedFault other) {
        return one.fault() == other.fault()
                && one.target().region().equals(other.target().region());
    }

    private Script.Ending ending(SplittableRandom random) {
        boolean moves = random.nextInt(3) > 0;
        if (homesHaveTheirRegion) {
            return Script.Ending.BACK;
        }
        return moves ? Script.Ending.SWAP : Script.Ending.STAY;
    }
}
