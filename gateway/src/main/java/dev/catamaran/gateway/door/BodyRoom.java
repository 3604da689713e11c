package dev.catamaran.gateway.door;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds the bytes of bodies in memory, over all event loops: of requests that arrive, of those that wait for a lease, and of those
 * that wait for an answer.
 */
public final class BodyRoom {

    private final AtomicLong taken = new AtomicLong();
    private final long bytes;

    public BodyRoom(long bytes) {
        this.bytes = bytes;
    }

    public AtomicLong taken() {
        return taken;
    }

    boolean enter(int more) {
        if (taken.addAndGet(more) <= bytes) {
            return true;
        }
        taken.addAndGet(-more);
        return false;
    }

    void leave(int some) {
        taken.addAndGet(-some);
    }
}
