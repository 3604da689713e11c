package dev.catamaran.gateway.journey;

import java.util.concurrent.atomic.AtomicInteger;

/** Bounds how many requests wait at the same moment, over all event loops, so that a long outage cannot fill the memory. */
public final class HoldRoom {

    private final AtomicInteger held = new AtomicInteger();
    private final int places;

    public HoldRoom(int places) {
        this.places = places;
    }

    public AtomicInteger held() {
        return held;
    }

    boolean enter() {
        if (held.incrementAndGet() <= places) {
            return true;
        }
        held.decrementAndGet();
        return false;
    }

    void leave() {
        held.decrementAndGet();
    }
}
