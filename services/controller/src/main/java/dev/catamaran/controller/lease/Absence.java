package dev.catamaran.controller.lease;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The register has no entry: nobody has ever held the lease, or the register was lost. The first owner creates the entry by
 * itself only when both databases say that it is the first. Else an operator has to order it.
 */
public final class Absence {
    private final Contender self;
    private final LeaseTimes times;
    private final List<String> homes;
    private final String firstOwner;
    private boolean seen;
    private long seenAt;
    private boolean forced;

    Absence(Contender self, LeaseTimes times, List<String> homes, String firstOwner) {
        this.self = self;
        this.times = times;
        this.homes = List.copyOf(homes);
        this.firstOwner = firstOwner;
    }

    /** The quorum says so. */
    void seen(long now) {
        seenAt = seen ? seenAt : now;
        seen = true;
    }

    void over() {
        seen = false;
        forced = false;
    }

    /** The quorum has no entry now. */
    public boolean isSeen() {
        return seen;
    }

    /** It had one, and a lease was held under it. */
    public boolean isLost(Surroundings around) {
        return seen && around.last().answered() && around.last().used();
    }

    /**
     * An operator accepts that payments may be missing. A holder that nobody remembers may have asked for a rest: its gate is
     * shut only after the longest one.
     */
    boolean force(long now, Surroundings around) {
        forced = seen && canServe(around) && now - seenAt >= times.longestPatienceNanos();
        return forced;
    }

    private boolean canServe(Surroundings around) {
        return self.data() && around.last().answered() && (self.promotes() ? around.reachable() : around.primary());
    }

    /** To be created now, if anything. */
    Optional<LeaseEntry> entry(Surroundings around) {
        if (forced && canServe(around)) {
            return around.wanted().map(wanted -> entry(around.last().nextEpoch(), wanted));
        }
        boolean first = self.data()
                && firstOwner.equals(self.region())
                && around.primary()
                && around.last().isFirstStart();
        return around.wanted().filter(wanted -> first).map(wanted -> entry(1, wanted));
    }

    /**
     * Whatever a row says of the peer, it may be older than the last payment that the peer missed: behind until its copy is seen to
     * be near.
     */
    private LeaseEntry entry(long epoch, Replication wanted) {
        return new LeaseEntry(
                homes, self.region(), epoch, LeaseState.TAKING, wanted, Set.of(self.peer()), self.writer(), 0, 0, "");
    }

    /**
     * How the lease comes here with an entry that was ordered: every gate of before was shut when the order was taken. Null at the
     * first start, when nothing has to be prepared.
     */
    Taking taking(long now, LeaseEntry entry, LastKnown last) {
        return forced ? new Taking(Takeover.Kind.FORCED, Attempt.CREATE, entry, last.region(), seenAt, now) : null;
    }
}
