package dev.catamaran.lab;

import java.util.concurrent.locks.LockSupport;

/**
 * How long a thread that wants to run is kept waiting by a busy machine: one that asks to be woken every few milliseconds
 * notes how late it was. The pauses of this JVM count, as a controller's would.
 */
final class StallMeter implements AutoCloseable {

    private static final long PERIOD_NANOS = 5_000_000;

    private final Thread thread = new Thread(this::watch, "stall-meter");
    private volatile boolean closed;
    private volatile long longestNanos;

    private StallMeter() {
        thread.setDaemon(true);
    }

    static StallMeter start() {
        StallMeter meter = new StallMeter();
        meter.thread.start();
        return meter;
    }

    long longestMillis() {
        return longestNanos / 1_000_000;
    }

    private void watch() {
        long before = System.nanoTime();
        while (!closed) {
            LockSupport.parkNanos(PERIOD_NANOS);
            long now = System.nanoTime();
            longestNanos = Math.max(longestNanos, now - before - PERIOD_NANOS);
            before = now;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
