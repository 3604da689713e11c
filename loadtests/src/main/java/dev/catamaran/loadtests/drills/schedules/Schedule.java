package dev.catamaran.loadtests.drills.schedules;

import dev.catamaran.loadtests.drills.faults.Step;
import dev.catamaran.loadtests.drills.runs.Script;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A mixture of faults, and how the drill ends. */
record Schedule(long seed, List<PlannedFault> faults, Script.Ending ending) {
    /** All faults begin and end within this time. */
    static final long MILLIS = 8_000;

    Script script() {
        List<Step> steps = faults.stream()
                .flatMap(planned -> planned.fault().steps(planned.target()).stream())
                .sorted(Comparator.comparingLong(Step::atMillis))
                .toList();
        return new Script(steps, MILLIS, ending);
    }

    Schedule with(List<PlannedFault> fewer) {
        return new Schedule(seed, List.copyOf(fewer), ending);
    }

    String inWords() {
        String all = faults.stream().map(PlannedFault::inWords).collect(Collectors.joining("; "));
        return ending == Script.Ending.STAY
                ? all
                : all + "; then a planned move (" + ending.name().toLowerCase() + ")";
    }
}
