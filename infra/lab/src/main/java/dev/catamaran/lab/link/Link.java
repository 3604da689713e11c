package dev.catamaran.lab.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** One direction between two zones. All relays of the pair share it, so a fault hits all of them. */
final class Link {

    private final int baseMillis;
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();
    private final Set<Direction> carried = ConcurrentHashMap.newKeySet();
    private volatile int delayMillis;
    private volatile boolean cut;
    private volatile boolean dropping;

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

    /** Cut, and whatever is sent is lost. */
    boolean isDropping() {
        return dropping;
    }

    boolean isSlow() {
        return delayMillis > baseMillis;
    }

    void carry(Direction direction) {
        carried.add(direction);
    }

    void carryNoMore(Direction direction) {
        carried.remove(direction);
    }

    /** Nothing is closed, new connections hang: a router that is silent. */
    void cut(InFlight inFlight) {
        cut = true;
        if (inFlight == InFlight.DROP) {
            dropping = true;
            carried.forEach(Direction::loseWhatIsOnTheWay);
        }
    }

    /**
     * What is on its way is lost and every connection ends.
     *
     * @param ofSender true when the zone is dead that the bytes come from, else it is the one that they go to
     */
    void zoneDied(boolean ofSender) {
        carried.forEach(direction -> direction.end(ofSender));
    }

    /** One-way delay from now on; bytes on their way keep theirs, and nothing overtakes them. */
    void slow(int millis) {
        delayMillis = millis;
    }

    /** Base delay again, and what was kept flows on. */
    void heal() {
        delayMillis = baseMillis;
        dropping = false;
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
