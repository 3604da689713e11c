package dev.catamaran.controller.lease;

/**
 * The newest state of an entry that this process has seen, and since when it stands unchanged. Readings may be stale:
 * that only makes the watch younger, and a take-over later. Versions only grow, so an older one is ignored, unless its epoch
 * is later: that is another register, made after this one was lost.
 */
final class Watch {
    private static final long NEVER = Long.MIN_VALUE;

    private long version = NEVER;
    private LeaseEntry entry;
    private long firstSeenAt;
    private long movedAt = NEVER;
    private boolean lapsed;

    boolean isEmpty() {
        return entry == null;
    }

    long version() {
        return version;
    }

    LeaseEntry entry() {
        return entry;
    }

    /** @param shut the own gate under this entry is shut by now, whatever the entry says */
    void lapsed(boolean shut) {
        lapsed = shut;
    }

    /** What its region does, as far as is known here. */
    LeaseState state() {
        return lapsed ? LeaseState.TAKING : entry.state();
    }

    long firstSeenAt() {
        return firstSeenAt;
    }

    /** @return whether this was newer than what was known */
    boolean observe(long now, long seenVersion, LeaseEntry seen) {
        if (entry != null && seenVersion <= version && seen.epoch() <= entry.epoch()) {
            return false;
        }
        if (entry != null && !seen.region().equals(entry.region()) && !seen.isHandedOver()) {
            movedAt = now;
        }
        version = seenVersion;
        entry = seen;
        firstSeenAt = now;
        lapsed = false;
        return true;
    }

    /** The entry is no more. */
    void forget() {
        version = NEVER;
        entry = null;
    }

    boolean unchangedFor(long nanos, long now) {
        return now - firstSeenAt >= nanos;
    }

    /**
     * A process that has just started has seen no move, and takes over without waiting for this. A switchover does not count
     * either: nobody flaps by hand.
     */
    boolean stayedFor(long nanos, long now) {
        return movedAt == NEVER || now - movedAt >= nanos;
    }
}
