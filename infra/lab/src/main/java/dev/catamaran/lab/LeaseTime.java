package dev.catamaran.lab;

/**
 * The lease time T that this machine can keep. A holder must renew within 0.45 T of the last moment at which it should have,
 * or the lease moves; so T leaves room for three of the longest stalls in a row, and is shortest on a machine without any.
 *
 * @param millis T
 * @param longestStallMillis how long a thread was kept waiting at most while the services started, the busiest moment of a
 *     lab; -1 when T was given and nothing was measured
 */
record LeaseTime(long millis, long longestStallMillis) {

    private static final long SHORTEST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 4_000;
    private static final long STEP_MILLIS = 500;
    private static final long STALLS = 7;
    private static final long NOT_MEASURED = -1;

    static LeaseTime given(long millis) {
        return new LeaseTime(millis, NOT_MEASURED);
    }

    static LeaseTime fitting(long longestStallMillis) {
        long steps = (STALLS * longestStallMillis + STEP_MILLIS - 1) / STEP_MILLIS;
        long millis = Math.max(SHORTEST_MILLIS, Math.min(LONGEST_MILLIS, steps * STEP_MILLIS));
        return new LeaseTime(millis, longestStallMillis);
    }

    @Override
    public String toString() {
        return "lease time " + millis + " ms"
                + (longestStallMillis == NOT_MEASURED
                        ? ", as given"
                        : ": processes were kept waiting for up to " + longestStallMillis + " ms");
    }
}
