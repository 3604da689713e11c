package dev.catamaran.loadtests.drills.runs;

import dev.catamaran.loadtests.drills.faults.Step;
import java.util.List;

/**
 * What shall happen in one drill.
 *
 * @param steps all that is done to the lab
 * @param faultMillis when everything that is still broken is healed, after the beginning of the load
 * @param ending how the leases are moved once both regions are whole
 */
public record Script(List<Step> steps, long faultMillis, Ending ending) {

    /** How long all steps may take from the end of the faults on. */
    long patienceMillis() {
        return steps.stream().mapToLong(Step::patienceMillis).max().orElse(0);
    }

    boolean changesReplication() {
        return steps.stream().anyMatch(step -> step.name().equals(Step.REPLICATE));
    }

    /** A planned move under load at the end of a drill. */
    public enum Ending {
        /** Nothing is moved. */
        STAY,
        /** Each home goes back to the region that served it before the drill. */
        BACK,
        /** The regions change roles. */
        SWAP
    }
}
