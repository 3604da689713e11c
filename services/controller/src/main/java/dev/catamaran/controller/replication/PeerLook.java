package dev.catamaran.controller.replication;

/**
 * What is known of the peer at one moment; moments are of the own monotonic clock.
 *
 * @param leases that this process holds
 * @param heartbeatAt the peer's last sign of life in the register
 * @param lookedAt the last look at the own database that was answered
 * @param reachedAt the peer has confirmed all that was written here before this moment
 */
public record PeerLook(HeldLeases leases, long heartbeatAt, long lookedAt, long reachedAt) {

    boolean holdsNothing() {
        return leases.held() == 0;
    }

    boolean noneSynchronous() {
        return leases.synchronous() == 0;
    }

    boolean allSynchronous() {
        return leases.synchronous() == leases.held();
    }

    boolean someMarked() {
        return leases.marked() > 0;
    }

    boolean allMarked() {
        return leases.marked() == leases.held();
    }

    /**
     * A commit that waits for the peer must be let go within T, decision included: so a stalled peer has 3/4 of it. A peer
     * whose controller is silent but whose database confirms is not gone. And an own database that does not answer says
     * nothing of the peer, which may be about to take over from it.
     */
    boolean gone(long now, long leaseNanos) {
        boolean silent = now - heartbeatAt >= leaseNanos;
        long patience = silent ? leaseNanos / 2 : leaseNanos / 4 * 3;
        return answers(now, leaseNanos) && lookedAt - reachedAt >= patience;
    }

    /** The peer lives, and has confirmed nearly everything. */
    boolean near(long now, long leaseNanos) {
        return now - heartbeatAt < leaseNanos && answers(now, leaseNanos) && lookedAt - reachedAt < leaseNanos / 2;
    }

    /** What was written here longer ago than this, but after the given moment, is not confirmed. */
    boolean lacks(long nanos, long since) {
        return lookedAt - Math.max(reachedAt, since) > nanos;
    }

    private boolean answers(long now, long leaseNanos) {
        return now - lookedAt < leaseNanos / 2;
    }
}
