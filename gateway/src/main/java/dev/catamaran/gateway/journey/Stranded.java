package dev.catamaran.gateway.journey;

import dev.catamaran.gateway.lease.LeaseTable;
import dev.catamaran.gateway.upstream.Instance;
import io.vertx.core.AbstractVerticle;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Whether this gateway can help nobody: its region serves no home, the peer does not answer, and that has lasted longer than a
 * takeover. Its callers are then better off at the other region's gateway, which they may well reach.
 */
public final class Stranded extends AbstractVerticle {

    private static final Logger LOG = Logger.getLogger(Stranded.class);
    private static final long LOOK_EVERY_MILLIS = 100;

    private final LeaseTable leases;
    private final String own;
    private final Instance peer;
    private final long patienceNanos;
    private long lastUsefulAt = System.nanoTime();
    private volatile boolean stranded;

    /** @param patienceMillis how long it may last before callers are sent away */
    public Stranded(LeaseTable leases, String own, Instance peer, long patienceMillis) {
        this.leases = leases;
        this.own = own;
        this.peer = peer;
        this.patienceNanos = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    }

    @Override
    public void start() {
        vertx.setPeriodic(LOOK_EVERY_MILLIS, timer -> look(System.nanoTime()));
    }

    /** May be asked from any thread. */
    public boolean now() {
        return stranded;
    }

    void look(long now) {
        if (peer.ready() || leases.servesAny(own)) {
            lastUsefulAt = now;
        }
        boolean seen = now - lastUsefulAt > patienceNanos;
        if (seen != stranded) {
            stranded = seen;
            LOG.warn(
                    seen
                            ? "this region serves no home and does not reach its peer: callers are sent elsewhere"
                            : "callers can be helped here again");
        }
    }
}
