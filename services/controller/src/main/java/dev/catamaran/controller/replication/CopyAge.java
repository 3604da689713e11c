package dev.catamaran.controller.replication;

import dev.catamaran.controller.lease.PeerMark;

/**
 * In {@code async}: whether the peer's copy is so old that an operator should decide about it and not the peer. Judged by the
 * holder, on its own monotonic clock, from what the peer has confirmed: so no clocks are compared. Called from the lease loop.
 */
public final class CopyAge {
    private final long leaseNanos;
    private final long limitNanos;
    private boolean holds;
    private long heldSince;

    /** @param limitNanos how old the copy may be for the peer to take over by itself */
    public CopyAge(long leaseNanos, long limitNanos) {
        this.leaseNanos = leaseNanos;
        this.limitNanos = limitNanos;
    }

    /** What the own leases shall say of the peer. Before this process held any, it wrote nothing that the peer could lack. */
    public PeerMark mark(long now, PeerLook look) {
        heldSince = holds ? heldSince : now;
        holds = !look.holdsNothing();
        if (!holds) {
            return PeerMark.KEEP;
        }
        // a peer that is near for a moment only because this process has just started has confirmed nothing yet
        if (look.near(now, leaseNanos) && look.reachedAt() > heldSince) {
            return PeerMark.CAUGHT_UP;
        }
        return look.lacks(limitNanos, heldSince) ? PeerMark.BEHIND : PeerMark.KEEP;
    }
}
