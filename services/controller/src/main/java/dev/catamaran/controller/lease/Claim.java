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
        return (forced || !barred()) && holderIsSilent(now, around);
    }

    /** It would stand, were this region not marked behind. */
    boolean isBarred(long now, Surroundings around) {
        return !watch.isEmpty() && barred() && holderIsSilent(now, around);
    }

    /** An operator accepts that payments may be missing. Good for this holder's silence only, and only where that bars. */
    boolean force(long now, Surroundings around) {
        forced = isBarred(now, around);
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
        LeaseEntry entry = watch.entry();
        boolean promised = entry.replication() == Replication.SYNC;
        return promised && entry.behind().contains(self.region()) && !givenInVain();
    }

    private boolean holderIsSilent(long now, Surroundings around) {
        DatabaseRole wanted = self.promotes() && !givenInVain() ? DatabaseRole.STANDBY : DatabaseRole.PRIMARY;
        return self.data()
                && !watch.entry().region().equals(self.region())
                && around.database() == wanted
                && now >= chanceUntil
                && watch.unchangedFor(times.patienceNanos(watch.entry()), now)
                && watch.stayedFor(times.stayNanos(), now);
    }

    /** This process handed the lease over, and the peer never picked it up: nothing was written there. */
    private boolean givenInVain() {
        LeaseEntry entry = watch.entry();
        return entry.handedBy().equals(self.region()) && entry.writer().equals(self.writer());
    }
}
