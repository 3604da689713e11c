package dev.catamaran.loadtests.drills.runs;

import dev.catamaran.loadtests.audit.SyncTime;
import java.util.ArrayList;
import java.util.List;

/**
 * When a lab promised that nothing is lost. An order for async ends the promise at once; one for sync gives it when it has been
 * answered, unless another order came in between.
 */
final class SyncPromise {
    private static final String SYNC = "sync";

    private final List<SyncTime> ended = new ArrayList<>();
    private final String first;
    private double since;
    private boolean promised;
    private int orders;

    /** @param first what the lab was started with */
    SyncPromise(String first) {
        this.first = first;
        this.promised = first.equals(SYNC);
        this.since = Double.NEGATIVE_INFINITY;
    }

    String first() {
        return first;
    }

    String other() {
        return first.equals(SYNC) ? "async" : SYNC;
    }

    /** Answers the order's number. */
    synchronized int ordered(String replication, double atMillis) {
        if (promised && !replication.equals(SYNC)) {
            ended.add(new SyncTime(since, atMillis));
            promised = false;
        }
        return ++orders;
    }

    synchronized void inEffect(int order, String replication, double atMillis) {
        if (order == orders && !promised && replication.equals(SYNC)) {
            since = atMillis;
            promised = true;
        }
    }

    /** False for a lab that was in sync all the time. */
    synchronized boolean mayLose() {
        return orders > 0 || !first.equals(SYNC);
    }

    synchronized List<SyncTime> times() {
        List<SyncTime> all = new ArrayList<>(ended);
        if (promised) {
            all.add(new SyncTime(since, Double.POSITIVE_INFINITY));
        }
        return all;
    }
}
