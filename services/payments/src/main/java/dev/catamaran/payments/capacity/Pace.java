package dev.catamaran.payments.capacity;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * A leaky bucket: calls begin evenly spaced. A pause is not saved up for a burst, as no processor works faster after a rest.
 */
final class Pace {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final long intervalNanos;
    private final long longestWaitNanos;
    private long next;

    /**
     * @param perSecond 0: everybody's turn is now
     * @param now of a monotonic clock, in nanoseconds, as for {@link #take}
     */
    Pace(int perSecond, Duration longestWait, long now) {
        this.intervalNanos = perSecond == 0 ? 0 : NANOS_PER_SECOND / perSecond;
        this.longestWaitNanos = longestWait.toNanos();
        this.next = now;
    }

    /** Nanoseconds until the caller's turn; empty where that is too long, and then the caller has taken no turn. */
    synchronized OptionalLong take(long now) {
        long wait = Math.max(0, next - now);
        if (wait > longestWaitNanos) {
            return OptionalLong.empty();
        }
        next = now + wait + intervalNanos;
        return OptionalLong.of(wait);
    }
}
