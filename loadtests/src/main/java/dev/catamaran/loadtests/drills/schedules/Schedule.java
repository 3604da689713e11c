package dev.catamaran.loadtests.drills.schedules;

import dev.catamaran.loadtests.drills.faults.Step;
import dev.catamaran.loadtests.drills.runs.Script;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A mixture of faults, and how the drill ends. */
record Schedule(long seed, List<PlannedFault> faults, Script.Ending ending) {
    /** All faults begin and end within this time. */
    static final long MILLIS = 8_000;

    Script script() {
        List<Step> steps = faults.stream()
                .flatMap(planned -> planned.fault().steps(planned.target()).stream())
                .toList();
        List<Step> inOrder = steps.stream()
                .map(step -> step.startsAService() ? afterServers(step, steps) : step)
                .sorted(Comparator.comparingLong(Step::atMillis))
                .toList();
        return new Script(inOrder, MILLIS, ending);
    }

    /** The lab starts one thing after the other: a service that waits for its dead database would keep that from starting. */
    private static Step afterServers(Step service, List<Step> all) {
        long at = all.stream()
                .filter(step -> step.startsAServerBeside(service))
                .mapToLong(step -> step.atMillis() + 1)
                .max()
                .orElse(0);
        return service.at(Math.max(service.atMillis(), at));
    }

    Schedule with(List<PlannedFault> fewer) {
        return new Schedule(seed, List.copyOf(fewer), ending);
    }

    String inWords() {
        String all = faults.stream().map(PlannedFault::inWords).collect(Collectors.joining("; "));
        return ending == Script.Ending.STAY
                ? all
                : all + "; then a planned move (" + ending.name().toLowerCase(Locale.ROOT) + ")";
    }
}
