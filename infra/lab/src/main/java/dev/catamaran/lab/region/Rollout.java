package dev.catamaran.lab.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The order in which instances are started and stopped: new ones first, as far as there are free slots for them. */
final class Rollout {

    /**
     * Instances that are started together, or stopped together. The next step begins when they are ready, or gone.
     *
     * @param slots numbers from 0, ascending
     */
    record Step(boolean starts, List<Integer> slots) {}

    private final Scale wanted;
    private final SortedSet<Integer> free = new TreeSet<>();
    private final SortedSet<Integer> outdated = new TreeSet<>();
    private final List<Step> steps = new ArrayList<>();
    private int serving;
    private int missing;

    private Rollout(int slots, Map<Integer, Integer> running, Scale wanted) {
        this.wanted = wanted;
        this.serving = running.size();
        this.missing = wanted.payments();
        IntStream.range(0, slots).filter(slot -> !running.containsKey(slot)).forEach(free::add);
        new TreeMap<>(running).forEach(this::keepOrReplace);
    }

    /**
     * @param slots at least as many as are wanted
     * @param running capacities of the instances that run, by slot
     */
    static List<Step> steps(int slots, Map<Integer, Integer> running, Scale wanted) {
        Rollout rollout = new Rollout(slots, running, wanted);
        rollout.plan();
        return rollout.steps;
    }

    private void keepOrReplace(int slot, int capacity) {
        if (capacity == wanted.capacity() && missing > 0) {
            missing--;
        } else {
            outdated.add(slot);
        }
    }

    private void plan() {
        while (missing > 0) {
            if (free.isEmpty()) {
                stop(Math.max(1, serving - wanted.payments()));
            }
            start(Math.min(missing, free.size()));
        }
        stop(outdated.size());
    }

    private void start(int count) {
        step(true, take(free, count));
        missing -= count;
        serving += count;
    }

    private void stop(int atMost) {
        int count = Math.min(atMost, outdated.size());
        List<Integer> stopped = take(outdated, count);
        step(false, stopped);
        free.addAll(stopped);
        serving -= count;
    }

    private void step(boolean starts, List<Integer> slots) {
        if (!slots.isEmpty()) {
            steps.add(new Step(starts, slots));
        }
    }

    private static List<Integer> take(SortedSet<Integer> from, int count) {
        List<Integer> taken = from.stream().limit(count).toList();
        taken.forEach(from::remove);
        return taken;
    }
}
