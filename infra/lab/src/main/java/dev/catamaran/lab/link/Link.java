package dev.catamaran.lab.link;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One direction between two zones. All relays of the pair share it, so a fault hits all of them. */
final class Link {

    private final int baseMillis;
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();
    private volatile int delayMillis;
    private volatile boolean cut;

    Link(int baseMillis) {
        this.baseMillis = baseMillis;
        this.delayMillis = baseMillis;
    }

    int delayMillis() {
        return delayMillis;
    }

    boolean isCut() {
        return cut;
    }

    boolean isSlow() {
        return delayMillis > baseMillis;
    }

    /** Bytes are kept, nothing is closed, new connections hang: a router that drops everything. */
    void cut() {
        cut = true;
    }

    /** One-way delay from now on; bytes on their way keep theirs, and nothing overtakes them. */
    void slow(int millis) {
        delayMillis = millis;
    }

    /** Base delay again, and what was kept flows on. */
    void heal() {
        delayMillis = baseMillis;
        cut = false;
        List<Runnable> woken = new ArrayList<>(waiting);
        waiting.removeAll(woken);
        woken.forEach(Runnable::run);
    }

    /** Runs the task when the link carries bytes again, which may be at once. */
    void whenHealed(Runnable task) {
        waiting.add(task);
        if (!cut && waiting.remove(task)) {
            task.run();
        }
    }
}
