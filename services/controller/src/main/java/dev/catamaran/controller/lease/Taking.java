package dev.catamaran.controller.lease;

/** A lease on its way here: whom from, how, and what was seen before the decision, which may need several attempts. */
record Taking(Takeover.Kind kind, long version, LeaseEntry last, String from, long lastRenewalSeenAt, long detectedAt) {

    static Taking from(Watch watch, boolean forced, long now) {
        Takeover.Kind kind = forced ? Takeover.Kind.FORCED : Takeover.Kind.TAKEOVER;
        LeaseEntry last = watch.entry();
        return new Taking(kind, watch.version(), last, last.region(), watch.firstSeenAt(), now);
    }

    /** What an earlier process of this region, or the peer by a hand-over, had begun. */
    static Taking resumed(Watch watch, long now) {
        LeaseEntry last = watch.entry();
        return last.isHandedOver()
                ? new Taking(Takeover.Kind.SWITCHOVER, watch.version(), last, last.handedBy(), now, now)
                : new Taking(Takeover.Kind.TAKEOVER, watch.version(), last, last.region(), now, now);
    }

    Takeover won(LeaseEntry entry, long now, LeaseTimes times) {
        long safeAt = kind == Takeover.Kind.SWITCHOVER ? now : times.gateSafeAt(last, lastRenewalSeenAt);
        return new Takeover(entry, kind, from, lastRenewalSeenAt, detectedAt, now, safeAt);
    }
}
