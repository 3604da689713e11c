package dev.catamaran.controller.lease;

/** Whether this region may take a lease that another one has: the holder is silent, and nothing promised forbids it. */
final class Claim {
    private final Contender self;
    private final LeaseTimes times;
    private final Watch watch;
    private long chanceUntil = Long.MIN_VALUE;
    private boolean forced;

    Claim(Contender self, LeaseTimes times, Watch watch) {
        this.self = self;
        this.times = times;
        this.watch = watch;
    }

    boolean stands(long now, Surroundings around) {
        return forced ? canServe(now, around) : !barred() && wouldTake(now, around);
    }

    /** It would stand, were this region not marked behind. */
    boolean isBarred(long now, Surroundings around) {
        return !watch.isEmpty() && barred() && wouldTake(now, around);
    }

    /** An operator accepts that payments may be missing. Good for this holder's silence only. */
    boolean force(long now, Surroundings around) {
        forced = !watch.isEmpty() && canServe(now, around);
        return forced;
    }

    boolean isForced() {
        return forced;
    }

    /** The holder, or whoever took the lease, has written. */
    void entryChanged() {
        forced = false;
    }

    /** The register was away for the holder, too: it gets the chance to renew first. */
    void quorumIsBack(long now) {
        chanceUntil = now + times.chanceNanos();
    }

    private boolean barred() {
        return watch.entry().behind().contains(self.region()) && !givenInVain();
    }

    private boolean wouldTake(long now, Surroundings around) {
        return !watch.entry().region().equals(self.region())
                && watch.stayedFor(times.stayNanos(), now)
                && canServe(now, around);
    }

    /** An old primary that gave its lease away is as good as a standby, as long as the register does not say that it lacks something. */
    private boolean canServe(long now, Surroundings around) {
        return self.data()
                && (self.promotes() ? around.reachable() : around.primary())
                && now >= chanceUntil
                && watch.unchangedFor(times.patienceNanos(watch.entry()), now);
    }

    /** This region handed the lease over, and the peer never picked it up: nothing was written there. */
    private boolean givenInVain() {
        LeaseEntry entry = watch.entry();
        return entry.handedBy().equals(self.region()) && self.wrote(entry);
    }
}
