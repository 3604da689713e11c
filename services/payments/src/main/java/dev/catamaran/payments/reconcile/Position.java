package dev.catamaran.payments.reconcile;

import java.time.Duration;
import java.util.UUID;

/** How far the other region's keys are compared. UUIDv7 (RFC 9562, 5.7) starts with 48 bits of epoch milliseconds. */
final class Position {

    /** The next round starts earlier than the last one ended: commits and the clocks of instances overtake each other. */
    private static final long OVERLAP_MILLIS = 5_000;

    /** Longer than a lease stays away in a bad hour, and short enough to be walked again in seconds. */
    private static final long REWIND_MILLIS = Duration.ofHours(1).toMillis();

    private static final int BITS_AFTER_MILLIS = 16;

    private long reachedMillis;

    /** Everything after this id is still to be looked at. A clock of the other region that runs ahead hides nothing. */
    UUID start() {
        long millis = Math.min(reachedMillis, System.currentTimeMillis());
        return new UUID(Math.max(0, millis - OVERLAP_MILLIS) << BITS_AFTER_MILLIS, 0);
    }

    void moveTo(UUID id) {
        reachedMillis = id.getMostSignificantBits() >>> BITS_AFTER_MILLIS;
    }

    void rewind() {
        reachedMillis = Math.max(0, reachedMillis - REWIND_MILLIS);
    }
}
