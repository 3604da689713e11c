package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.Controllers;
import dev.catamaran.loadtests.drills.PlannedMove;
import dev.catamaran.loadtests.drills.runs.Settled;
import dev.catamaran.loadtests.systems.SystemUnderTest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Brings the homes back to where they were, as soon as both regions are whole. */
final class Comeback {
    private static final long NOTED_MILLIS = 1_000;

    private final SystemUnderTest system;
    private final Optional<Controllers> controllers;
    private final Waits waits;

    Comeback(SystemUnderTest system, Waits waits) throws IOException, InterruptedException {
        this.system = system;
        this.controllers = system.controllers();
        this.waits = waits;
    }

    Optional<Controllers> controllers() {
        return controllers;
    }

    /**
     * Null when this system has no way to do it.
     *
     * @throws IOException when the regions are not whole in time, or the move was refused
     */
    PlannedMove moveBack(String region, Map<String, String> servedBefore) throws IOException, InterruptedException {
        awaitWhole(waits.whole());
        OptionalDouble at = system.failback(region, servedBefore);
        double doneAt = System.currentTimeMillis();
        if (at.isEmpty()) {
            return null;
        }
        Thread.sleep(NOTED_MILLIS);
        return PlannedMove.of(at.getAsDouble(), doneAt, controllers.orElse(new Controllers(Map.of())));
    }

    /** Before the next part, when the last one left the regions as they should not be. */
    void restore(String region, Seen seen) throws IOException, InterruptedException {
        if (seen != null && seen.deadRegion != null && seen.failback == null) {
            awaitWhole(waits.restored());
            system.failback(region, seen.servedBefore);
            awaitWhole(waits.restored());
        }
    }

    private void awaitWhole(Duration patience) throws IOException, InterruptedException {
        String missing = controllers.isPresent() ? new Settled(controllers.get()).await(patience.toMillis()) : null;
        if (missing != null) {
            throw new IOException("the regions are not whole after " + patience.toSeconds() + " s: " + missing);
        }
    }
}
