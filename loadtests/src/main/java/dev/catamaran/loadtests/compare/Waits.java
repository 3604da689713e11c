package dev.catamaran.loadtests.compare;

import java.time.Duration;

/**
 * How long a run waits for regions that are not as they should be.
 *
 * @param whole after the comeback, until both regions are whole and homes can move back
 * @param restored once more before the next part, when that was not long enough
 * @param equal before the audit, until both databases have the same rows
 */
record Waits(Duration whole, Duration restored, Duration equal) {
    static final Waits USUAL = new Waits(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(60));
}
