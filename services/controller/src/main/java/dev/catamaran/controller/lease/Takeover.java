package dev.catamaran.controller.lease;

/**
 * A lease got from another region; moments are of the own monotonic clock.
 *
 * @param from the region that had it
 * @param lastRenewalSeenAt when the old holder's last renewal was first seen
 * @param detectedAt when it had stood unchanged for T
 * @param decidedAt when the quorum confirmed the new epoch
 * @param gateSafeAt when the old gate is shut and its last transaction over
 */
public record Takeover(
        LeaseEntry entry,
        Kind kind,
        String from,
        long lastRenewalSeenAt,
        long detectedAt,
        long decidedAt,
        long gateSafeAt) {

    /** Why a lease changes hands. */
    public enum Kind {
        /** The old holder fell silent. */
        TAKEOVER,
        /** The old holder handed it over: its gate is shut and nothing is on its way any more. */
        SWITCHOVER,
        /** An operator accepted that payments may be missing. */
        FORCED
    }

    public boolean isHandedOver() {
        return kind == Kind.SWITCHOVER;
    }
}
