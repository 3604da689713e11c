package dev.catamaran.loadtests.drills.schedules;

import dev.catamaran.loadtests.drills.faults.Fault;
import dev.catamaran.loadtests.drills.faults.Target;
import java.util.Locale;

/** A fault with its target and its time. */
record PlannedFault(Fault fault, Target target) {

    String inWords() {
        return String.format(
                Locale.ROOT,
                "%s %s%s at %.1f s for %.1f s",
                fault.text(),
                target.region(),
                fault.hitsAService() ? " " + target.service() : "",
                target.startMillis() / 1000.0,
                target.lengthMillis() / 1000.0);
    }
}
