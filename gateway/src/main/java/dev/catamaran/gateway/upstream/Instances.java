package dev.catamaran.gateway.upstream;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** All local instances of one service. */
public final class Instances {

    private final List<Instance> all;
    private final AtomicInteger turn = new AtomicInteger();

    public Instances(List<Instance> all) {
        this.all = List.copyOf(all);
    }

    public List<Instance> all() {
        return all;
    }

    /**
     * The usable instance with the fewest open requests; among equals they take turns. Where none is usable, one that at
     * least takes connections: its own answer is better than none, and one request that always fails must not shut a service
     * for everybody. Null where none takes connections.
     */
    public Instance leastBusy() {
        long now = System.nanoTime();
        Instance usable = leastBusy(instance -> instance.usable(now));
        return usable != null ? usable : leastBusy(instance -> instance.connects(now));
    }

    private Instance leastBusy(Predicate<Instance> wanted) {
        int first = Math.floorMod(turn.getAndIncrement(), Math.max(1, all.size()));
        Instance best = null;
        for (int i = 0; i < all.size(); i++) {
            Instance candidate = all.get((first + i) % all.size());
            if (wanted.test(candidate) && (best == null || candidate.open() < best.open())) {
                best = candidate;
            }
        }
        return best;
    }
}
