package dev.catamaran.controller;

import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.register.WriteResult;
import java.util.concurrent.Executor;

/**
 * The own sign of life in the register and the peer's. It carries no authority: it only tells a region that waits for its
 * peer that the peer is there. All calls come from the lease loop; answers return to it.
 */
final class Heartbeat {
    private static final long UNKNOWN = -1;

    private final Register register;
    private final Executor loop;
    private final String ownName;
    private final String peerName;
    private long version = UNKNOWN;
    private boolean busy;
    private long beats;
    private long peerVersion = UNKNOWN;
    private long peerSeenAt;

    Heartbeat(Register register, Executor loop, String region, String peer, long now) {
        this.register = register;
        this.loop = loop;
        this.ownName = "members/" + region;
        this.peerName = "members/" + peer;
        this.peerSeenAt = now;
    }

    /** Own monotonic moment at which the peer's entry was last seen changed; the start of this process at first. */
    long peerSeenAt() {
        return peerSeenAt;
    }

    void beat() {
        if (busy) {
            return;
        }
        busy = true;
        String value = Long.toString(++beats);
        if (version == UNKNOWN) {
            register.createIfAbsent(ownName, value).thenAcceptAsync(this::written, loop);
        } else {
            register.replace(ownName, version, value).thenAcceptAsync(this::written, loop);
        }
    }

    void look() {
        register.read(peerName).thenAcceptAsync(this::seen, loop);
    }

    private void written(WriteResult result) {
        if (result instanceof WriteResult.Written written) {
            version = written.version();
            busy = false;
        } else {
            register.readLatest(ownName).thenAcceptAsync(this::found, loop);
        }
    }

    private void found(ReadResult result) {
        busy = false;
        version = result instanceof ReadResult.Found found ? found.version() : UNKNOWN;
    }

    /** A cheap reading may be stale, and the one before it newer: only what grew is a sign of life. */
    private void seen(ReadResult result) {
        if (result instanceof ReadResult.Found found && found.version() > peerVersion) {
            peerVersion = found.version();
            peerSeenAt = System.nanoTime();
        }
    }
}
