package dev.catamaran.gateway.upstream;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** One process that answers requests, and what is known of its health. Shared by all event loops. */
public final class Instance {

    private final Address address;
    private final RefusedCertificates refused;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger returns = new AtomicInteger();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final AtomicReference<Runnable> nextUse = new AtomicReference<>();
    private volatile boolean used;
    private volatile boolean ready = true;
    private volatile long failingUntil = System.nanoTime();
    private volatile long unconnectedUntil = System.nanoTime();

    public Instance(URI url) {
        this.address = Address.of(url);
        this.refused = new RefusedCertificates(address.name());
    }

    public String name() {
        return address.name();
    }

    public Address address() {
        return address;
    }

    /** A connection was not made. */
    public void unreached(Throwable why) {
        refused.note(why);
    }

    /** How often a certificate was refused that it has shown. */
    public long refusedCertificates() {
        return refused.count();
    }

    /** Requests sent and not answered yet. */
    public int open() {
        return open.get();
    }

    public void begun() {
        open.incrementAndGet();
        used = true;
        if (nextUse.get() != null) {
            Optional.ofNullable(nextUse.getAndSet(null)).ifPresent(Runnable::run);
        }
    }

    /** Whether a request was sent since this was asked last. */
    boolean wasUsed() {
        boolean was = used;
        used = false;
        return was;
    }

    /** Runs with the next request that is sent, on the thread that sends it. */
    void atNextUse(Runnable task) {
        nextUse.set(task);
    }

    public void ended() {
        open.decrementAndGet();
    }

    /** What the active check found. */
    public void ready(boolean said) {
        boolean changed = said != ready;
        if (said) {
            refused.believed();
        }
        if (changed && said) {
            returns.incrementAndGet();
        }
        ready = said;
        if (changed) {
            followers.forEach(Runnable::run);
        }
    }

    /** The follower is told after each change of {@link #ready()}, on the thread that brought it. */
    public void follow(Runnable follower) {
        followers.add(follower);
    }

    /** How often it has come back after it was not ready. */
    public int returns() {
        return returns.get();
    }

    public boolean ready() {
        return ready;
    }

    /** It answered that it has failed. */
    public void failed(long outNanos) {
        failingUntil = System.nanoTime() + outNanos;
    }

    /** No connection to it, or a broken one: the process may be gone. */
    public void unconnected(long outNanos) {
        unconnectedUntil = System.nanoTime() + outNanos;
    }

    public boolean usable(long now) {
        return ready && now - failingUntil >= 0 && connects(now);
    }

    boolean connects(long now) {
        return now - unconnectedUntil >= 0;
    }
}
