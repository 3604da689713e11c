package dev.catamaran.gateway.lease;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;
import org.jboss.logging.Logger;

/** The last known leases. Read by every event loop, written by those that follow the controller and the peer. */
public final class LeaseTable {

    private static final Logger LOG = Logger.getLogger(LeaseTable.class);

    private final String ownRegion;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile Map<String, Lease> leases = Map.of();

    public LeaseTable(String ownRegion) {
        this.ownRegion = ownRegion;
    }

    /** The lease of a home, or null where nobody has said anything of it yet. */
    public Lease of(String home) {
        return leases.get(home);
    }

    public boolean known() {
        return !leases.isEmpty();
    }

    /** True where the region serves at least one home. */
    public boolean servesAny(String region) {
        for (Lease lease : leases.values()) {
            if (lease.serving() && lease.region().equals(region)) {
                return true;
            }
        }
        return false;
    }

    /** Grows with each change, so that a reader sees that it missed one. */
    public long changes() {
        return changes.get();
    }

    /** The follower is told after each change, on the thread that brought it. */
    public void follow(Runnable follower) {
        followers.add(follower);
    }

    public void unfollow(Runnable follower) {
        followers.remove(follower);
    }

    /** All that are known, in no order. */
    List<Lease> all() {
        return List.copyOf(leases.values());
    }

    /** Takes news over. A lease with a lower epoch than the known one is old news of a controller that was cut off. */
    void update(List<Lease> news) {
        take(news, (known, said) -> said.epoch() < known.epoch() ? known : said);
    }

    /**
     * What the peer's gateway knows may be older than what the own controller said of the same epoch: only progress counts. Whether
     * the own region's gate is open nobody over there can know: the register calls it serving also when its lease time is over.
     */
    void hearPeer(List<Lease> news) {
        take(news, (known, said) -> said.isProgressOver(known) && !isOwn(known, said) ? said : known);
    }

    private boolean isOwn(Lease known, Lease said) {
        return said.region().equals(ownRegion) && said.epoch() == known.epoch();
    }

    private synchronized void take(List<Lease> news, BinaryOperator<Lease> better) {
        Map<String, Lease> next = new HashMap<>(leases);
        for (Lease lease : news) {
            next.merge(lease.home(), lease, better);
        }
        if (next.equals(leases)) {
            return;
        }
        log(next);
        leases = Map.copyOf(next);
        changes.incrementAndGet();
        followers.forEach(Runnable::run);
    }

    private void log(Map<String, Lease> next) {
        next.values().stream()
                .filter(lease -> !lease.equals(leases.get(lease.home())))
                .forEach(lease -> LOG.infof(
                        "lease of home %s: region %s, epoch %d, %s",
                        lease.home(), lease.region(), lease.epoch(), lease.state()));
    }
}
