package dev.catamaran.controller;

import java.time.Duration;

/**
 * How late a thread is that wants to run every so often: what the machine, the JVM and the work between take from it. A lease
 * time must leave room for several of the longest.
 */
final class Stalls {
    private static final long WINDOW_NANOS = Duration.ofMinutes(1).toNanos();

    private final long periodNanos;
    private long tickedAt;
    private long windowBegan;
    private volatile long inThisWindow;
    private volatile long inTheLast;

    Stalls(long periodNanos, long now) {
        this.periodNanos = periodNanos;
        this.tickedAt = now;
        this.windowBegan = now;
    }

    void ticked(long now) {
        if (now - windowBegan > WINDOW_NANOS) {
            windowBegan = now;
            inTheLast = inThisWindow;
            inThisWindow = 0;
        }
        inThisWindow = Math.max(inThisWindow, now - tickedAt - periodNanos);
        tickedAt = now;
    }

    /** Of the running minute and the one before it. */
    Duration longest() {
        return Duration.ofNanos(Math.max(inThisWindow, inTheLast));
    }
}
