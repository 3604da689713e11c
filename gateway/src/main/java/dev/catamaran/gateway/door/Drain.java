package dev.catamaran.gateway.door;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests inside, so that a stop can wait until the last one has its answer. */
public final class Drain {

    private final AtomicInteger inside = new AtomicInteger();
    private volatile boolean closing;

    /** From now on every answer asks its caller to use another connection. */
    public void close() {
        closing = true;
    }

    public boolean closing() {
        return closing;
    }

    public int inside() {
        return inside.get();
    }

    void enter() {
        inside.incrementAndGet();
    }

    void leave() {
        inside.decrementAndGet();
    }
}
