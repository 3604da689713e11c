package dev.catamaran.gateway.journey;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Lets held requests go on a few at a time after a lease has moved, one more with each answer, as Envoy and HAProxy do for an endpoint
 * that has just come back. A region that takes over is cold: all at once, its first requests would only wait for one another.
 */
final class SlowStart {

    private static final int FIRST_WINDOW = 4;

    private final Queue<Journey> queue = new ArrayDeque<>();
    private int window = FIRST_WINDOW;
    private int inFlight;
    private boolean releasing;

    /** Returns at once; the journey goes on now or when others have their answers. */
    void add(Journey journey) {
        queue.add(journey);
        release();
    }

    /** One that was let go has ended or waits again. */
    void done(boolean answered) {
        inFlight--;
        if (answered) {
            window++;
        }
        release();
    }

    /** Not nested: a journey that comes back at once must not let the next one go from within its own step. */
    private void release() {
        if (releasing) {
            return;
        }
        releasing = true;
        while (inFlight < window && !queue.isEmpty()) {
            inFlight++;
            if (!queue.remove().goOn()) {
                inFlight--;
            }
        }
        releasing = false;
        if (queue.isEmpty() && inFlight == 0) {
            window = FIRST_WINDOW;
        }
    }
}
