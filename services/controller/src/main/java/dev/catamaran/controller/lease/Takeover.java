package dev.catamaran.controller.lease;

/**
 * A lease won from another region; moments are of the own monotonic clock.
 *
 * @param from the region that lost it
 * @param lastRenewalSeenAt when the old holder's last renewal was first seen
 * @param detectedAt when it had stood unchanged for T
 * @param decidedAt when the quorum confirmed the new epoch
 * @param gateSafeAt when the old gate is shut and its last transaction over
 */
public record Takeover(
        LeaseEntry entry, String from, long lastRenewalSeenAt, long detectedAt, long decidedAt, long gateSafeAt) {}
