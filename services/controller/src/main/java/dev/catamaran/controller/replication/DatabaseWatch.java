package dev.catamaran.controller.replication;

import dev.catamaran.controller.lease.DatabaseRole;

/** The newest look at the own database, taken again and again on one thread, read by others. */
public final class DatabaseWatch {
    private final DatabaseProbe probe;
    private final PeerProgress progress;
    private final long freshNanos;
    private volatile View view;

    private record View(DatabaseLook look, long answeredAt, long reachedAt) {}

    /** @param freshNanos how long an answer is good for: half of T */
    public DatabaseWatch(DatabaseProbe probe, long freshNanos) {
        long now = System.nanoTime();
        this.probe = probe;
        this.progress = new PeerProgress(now);
        this.freshNanos = freshNanos;
        this.view = new View(DatabaseLook.failed(now), now, now);
    }

    public void look() {
        DatabaseLook look = probe.look();
        boolean answered = look.role() != DatabaseRole.NONE;
        if (answered) {
            progress.looked(look);
        }
        view = new View(look, answered ? look.at() : view.answeredAt(), progress.reachedAt());
    }

    public DatabaseRole role(long now) {
        DatabaseLook look = view.look();
        return now - look.at() <= freshNanos ? look.role() : DatabaseRole.NONE;
    }

    /** Whether the peer lives and has confirmed nearly everything. */
    public boolean peerIsNear(long now, long heartbeatAt) {
        return peer(HeldLeases.NONE, heartbeatAt).near(now, 2 * freshNanos);
    }

    public PeerLook peer(HeldLeases leases, long heartbeatAt) {
        View seen = view;
        return new PeerLook(leases, heartbeatAt, seen.answeredAt(), seen.reachedAt());
    }
}
