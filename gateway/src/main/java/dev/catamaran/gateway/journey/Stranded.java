package dev.catamaran.gateway.journey;

import dev.catamaran.gateway.lease.LeaseTable;
import dev.catamaran.gateway.upstream.Instance;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Whether this gateway can help nobody: its region serves no home, the peer does not answer, and that has lasted longer than a
 * takeover. Its callers are then better off at the other region's gateway, which they may well reach. Needs no timer: it is told of
 * changes, and counts the time when it is asked.
 */
public final class Stranded {

    private static final Logger LOG = Logger.getLogger(Stranded.class);

    private final LeaseTable leases;
    private final String own;
    private final Instance peer;
    private final long patienceNanos;
    private final LongSupplier nanoTime;
    private final AtomicBoolean logged = new AtomicBoolean();
    private volatile boolean useful = true;
    private volatile long uselessSince;

    /** @param patienceMillis how long it may last before callers are sent away */
    public Stranded(LeaseTable leases, String own, Instance peer, long patienceMillis) {
        this(leases, own, peer, patienceMillis, System::nanoTime);
    }

    Stranded(LeaseTable leases, String own, Instance peer, long patienceMillis, LongSupplier nanoTime) {
        this.leases = leases;
        this.own = own;
        this.peer = peer;
        this.patienceNanos = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        this.nanoTime = nanoTime;
        look();
        leases.follow(this::look);
        peer.follow(this::look);
    }

    /** May be asked from any thread. */
    public boolean now() {
        boolean stranded = !useful && nanoTime.getAsLong() - uselessSince > patienceNanos;
        if (logged.get() != stranded && logged.compareAndSet(!stranded, stranded)) {
            LOG.warn(
                    stranded
                            ? "this region serves no home and does not reach its peer: callers are sent elsewhere"
                            : "callers can be helped here again");
        }
        return stranded;
    }

    private synchronized void look() {
        boolean helps = peer.ready() || leases.servesAny(own);
        if (useful && !helps) {
            uselessSince = nanoTime.getAsLong();
        }
        useful = helps;
    }
}
