package dev.catamaran.gateway.door;

import dev.catamaran.gateway.config.LimitConfig;

/** Limits that nobody has set, so that callers cannot fill the heap, however large or small it is. */
public final class HeapShares {

    /** What a connection keeps at most: its own objects, the head of a request at its limit and a small body. */
    private static final long CONNECTION_BYTES = 64 * 1024;

    private static final int BODIES = 5;

    private HeapShares() {}

    /** On each of so many event loops. */
    public static int connections(LimitConfig limits, int loops) {
        long all = limits.connections() > 0
                ? limits.connections()
                : Runtime.getRuntime().maxMemory() / CONNECTION_BYTES;
        return (int) Math.max(1, (all + loops - 1) / loops);
    }

    public static long bodies(LimitConfig limits) {
        return limits.bodiesBytes() > 0
                ? limits.bodiesBytes()
                : Runtime.getRuntime().maxMemory() / BODIES;
    }
}
