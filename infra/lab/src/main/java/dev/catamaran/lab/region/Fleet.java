package dev.catamaran.lab.region;

import dev.catamaran.lab.process.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A region's instances of payments. Each has a slot, whose addresses the gateway knows whether something runs there or
 * not.
 */
public final class Fleet {

    private static final String CAPACITY = "CATAMARAN_PAYMENTS_PROVISIONED_PER_SECOND";

    private final List<Service> slots;
    private final Map<Service, Integer> capacities = new HashMap<>();
    private final Lock changes = new ReentrantLock();
    private Scale scale;

    /** @param slots at least as many as the scale has instances */
    Fleet(List<Service> slots, Scale scale) {
        this.slots = List.copyOf(slots);
        restore(scale);
    }

    /**
     * Instances that are started together when {@code starts}, else stopped together.
     *
     * @param instances not yet in service, or still in service: {@link #enter} and {@link #leave} change that
     */
    public record Step(boolean starts, List<Service> instances) {}

    /** The most instances there can be. */
    public int size() {
        return slots.size();
    }

    public synchronized Scale scale() {
        return scale;
    }

    /** Held while instances are started or stopped in order. A fault that strikes them does not ask. */
    public Lock changes() {
        return changes;
    }

    /** Those that are to run, dead ones included. */
    public synchronized List<Service> inService() {
        return slots.stream().filter(capacities::containsKey).toList();
    }

    /** Those in service, and those that run because they start or drain. */
    synchronized List<Service> present() {
        return slots.stream()
                .filter(slot -> capacities.containsKey(slot) || slot.isAlive())
                .toList();
    }

    List<Service> slots() {
        return slots;
    }

    /** The way from what runs now to another scale. Dead instances are out of service from now on. */
    public synchronized List<Step> stepsTo(Scale wanted) {
        capacities.keySet().removeIf(instance -> !instance.isAlive());
        Map<Integer, Integer> running = IntStream.range(0, slots.size())
                .boxed()
                .filter(slot -> capacities.containsKey(slots.get(slot)))
                .collect(Collectors.toMap(slot -> slot, slot -> capacities.get(slots.get(slot))));
        return Rollout.steps(slots.size(), running, wanted).stream()
                .map(step -> new Step(
                        step.starts(), step.slots().stream().map(slots::get).toList()))
                .toList();
    }

    /** From their next start they have this capacity. */
    public synchronized void enter(List<Service> instances, int capacity) {
        instances.forEach(instance -> {
            instance.with(Map.of(CAPACITY, String.valueOf(capacity)));
            capacities.put(instance, capacity);
        });
    }

    /** Whoever starts the region starts these no more. */
    public synchronized void leave(List<Service> instances) {
        instances.forEach(capacities::remove);
    }

    public synchronized void arrivedAt(Scale wanted) {
        scale = wanted;
    }

    /**
     * What a change that failed leaves: as many instances as before are to run. Others are killed; those that do not
     * run wait for whoever heals the region.
     */
    public synchronized void restore(Scale before) {
        scale = before;
        List<Service> kept = inService().stream()
                .filter(instance -> instance.isAlive() && capacities.get(instance) == before.capacity())
                .limit(before.payments())
                .toList();
        capacities.keySet().retainAll(kept);
        List<Service> others =
                slots.stream().filter(slot -> !kept.contains(slot)).toList();
        others.forEach(Service::kill);
        enter(others.stream().limit(before.payments() - kept.size()).toList(), before.capacity());
    }
}
