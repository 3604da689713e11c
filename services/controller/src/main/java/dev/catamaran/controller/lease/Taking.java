package dev.catamaran.controller.lease;

/** A take-over on its way: whom from, and what was seen before the decision, which may need several attempts. */
record Taking(long version, LeaseEntry last, long lastRenewalSeenAt, long detectedAt) {

    static Taking from(Watch watch, long now) {
        return new Taking(watch.version(), watch.entry(), watch.firstSeenAt(), now);
    }

    /** A take-over that an earlier process of this region had won and not finished. */
    static Taking resumed(Watch watch, long now) {
        return new Taking(watch.version(), watch.entry(), now, now);
    }

    Takeover won(LeaseEntry entry, long now, LeaseTimes times) {
        long safeAt = times.gateSafeAt(last, lastRenewalSeenAt);
        return new Takeover(entry, last.region(), lastRenewalSeenAt, detectedAt, now, safeAt);
    }
}
