package dev.catamaran.postgres;

import java.time.Duration;

/** Tells when a state has been seen without interruption for long enough. */
final class Quiet {

    private final long neededNanos;
    private long since;
    private boolean quiet;

    Quiet(Duration needed) {
        this.neededNanos = needed.toNanos();
    }

    boolean lasted(boolean quietNow) {
        if (quietNow && !quiet) {
            since = System.nanoTime();
        }
        quiet = quietNow;
        return quiet && System.nanoTime() - since >= neededNanos;
    }
}
