package dev.catamaran.controller.gate;

/**
 * What the database's clock showed at the latest at a moment of the own monotonic clock. The reading was taken before that
 * moment, so a time computed from it is never later than the true one.
 */
record DatabaseClock(long readBefore, long micros) {

    /** Microseconds since 1970 that the database will not have passed before the given monotonic moment. */
    long at(long monotonicNanos) {
        return micros + Math.floorDiv(monotonicNanos - readBefore, 1_000);
    }

    boolean olderThan(long nanos, long now) {
        return now - readBefore > nanos;
    }
}
