package dev.catamaran.loadtests.journeys;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Counts the visits under way, so that a journal is closed only when nobody writes to it any more. */
final class InFlight {

    interface Errand {
        void run() throws InterruptedException;
    }

    private final Phaser visits = new Phaser(1);

    void run(Executor threads, Errand errand) {
        visits.register();
        threads.execute(() -> {
            try {
                errand.run();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            } finally {
                visits.arriveAndDeregister();
            }
        });
    }

    boolean awaitNone(long patienceMillis) throws InterruptedException {
        try {
            visits.awaitAdvanceInterruptibly(visits.arrive(), patienceMillis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillSome) {
            return false;
        }
    }
}
