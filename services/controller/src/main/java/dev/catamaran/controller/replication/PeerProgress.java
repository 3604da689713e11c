package dev.catamaran.controller.replication;

/** How recent the moment is up to which the peer has confirmed everything that was written here. */
public final class PeerProgress {
    private long awaited = -1;
    private long awaitedSince;
    private long reachedAt;

    /** @param startedAt own monotonic moment from which silence counts */
    public PeerProgress(long startedAt) {
        this.reachedAt = startedAt;
        this.awaitedSince = startedAt;
    }

    public void looked(DatabaseLook look) {
        if (look.confirmed() < 0 || look.written() <= 0) {
            return;
        }
        if (awaited >= 0 && look.confirmed() >= awaited) {
            reachedAt = awaitedSince;
            awaited = -1;
        }
        if (look.confirmed() >= look.written()) {
            reachedAt = look.at();
        } else if (awaited < 0) {
            awaited = look.written();
            awaitedSince = look.at();
        }
    }

    /** All that was written here before this monotonic moment is confirmed by the peer. */
    public long reachedAt() {
        return reachedAt;
    }
}
