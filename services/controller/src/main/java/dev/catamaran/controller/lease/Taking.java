package dev.catamaran.controller.lease;

/** A take-over on its way: whom from, and what was seen before the decision. */
record Taking(String from, long lastRenewalSeenAt, long detectedAt) {

    Takeover won(LeaseEntry entry, long now, LeaseTimes times) {
        return new Takeover(entry, from, lastRenewalSeenAt, detectedAt, now, times.gateSafeAt(lastRenewalSeenAt));
    }
}
