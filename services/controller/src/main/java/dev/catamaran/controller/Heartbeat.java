package dev.catamaran.controller;

import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import java.util.concurrent.Executor;

/**
 * The peer's sign of life, for a region that holds a lease and waits for its peer; it carries no authority. Who holds a
 * lease rewrites it and needs no other sign; who holds none has an entry of its own in the register. All calls come from the
 * lease loop; answers return to it.
 */
final class Heartbeat {
    private static final long UNKNOWN = -1;

    private final Register register;
    private final Executor loop;
    private final String peer;
    private final OwnEntry own;
    private final String peerName;
    private boolean holds;
    private long beats;
    private long peerVersion = UNKNOWN;
    private long peerSeenAt;

    Heartbeat(Register register, Executor loop, String region, String peer, long now) {
        this.register = register;
        this.loop = loop;
        this.peer = peer;
        this.own = new OwnEntry(register, loop, "members/" + region);
        this.peerName = "members/" + peer;
        this.peerSeenAt = now;
    }

    /** Own monotonic moment at which the peer's entry was last seen changed; the start of this process at first. */
    long peerSeenAt() {
        return peerSeenAt;
    }

    void holds(boolean leases) {
        holds = leases;
        // the register may be lost meanwhile, and the next one counts from the beginning
        peerVersion = leases ? peerVersion : UNKNOWN;
    }

    /** A lease that the peer holds has been rewritten. */
    void seen(String holder, long now) {
        if (holder.equals(peer)) {
            peerSeenAt = now;
        }
    }

    void beat() {
        if (!holds) {
            own.write(Long.toString(++beats));
        }
    }

    void look() {
        if (!holds) {
            return;
        }
        register.read(peerName).thenAcceptAsync(this::seen, loop);
    }

    /** A cheap reading may be stale, and the one before it newer: only what grew is a sign of life. */
    private void seen(ReadResult result) {
        if (result instanceof ReadResult.Found found && found.version() > peerVersion) {
            peerVersion = found.version();
            peerSeenAt = System.nanoTime();
        }
    }
}
