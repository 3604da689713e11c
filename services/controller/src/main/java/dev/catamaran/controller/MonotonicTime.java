package dev.catamaran.controller;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Between this process's monotonic clock, which decides, and the wall clock, which is only shown. */
public final class MonotonicTime {
    private MonotonicTime() {}

    /** @return epoch milliseconds of a monotonic moment */
    public static long toEpochMillis(long nanos) {
        return System.currentTimeMillis()
                - Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }

    public static void sleepUntil(long nanos) throws InterruptedException {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
