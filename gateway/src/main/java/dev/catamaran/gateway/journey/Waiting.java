package dev.catamaran.gateway.journey;

import dev.catamaran.gateway.config.HoldConfig;
import dev.catamaran.gateway.metrics.GatewayMetrics;
import io.vertx.core.Vertx;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The waiting of one journey: its place in the room, its budget, its growing pauses, its turn after a lease has moved. */
final class Waiting {

    /** A region that answers nobody does not keep the others from trying. */
    private static final long LONGEST_QUEUE_MILLIS = 500;

    private final Vertx vertx;
    private final HoldConfig config;
    private final HoldRoom room;
    private final GatewayMetrics metrics;
    private final long began = System.nanoTime();
    private long pauseMillis;
    private long heldSince;
    private boolean inRoom;
    private boolean paused;
    private long timer;

    Waiting(Vertx vertx, HoldConfig config, HoldRoom room, GatewayMetrics metrics) {
        this.vertx = vertx;
        this.config = config;
        this.room = room;
        this.metrics = metrics;
        this.pauseMillis = config.backOffMillis();
    }

    /** False where there is no place or no time left. */
    boolean pause(Runnable then) {
        if (!sleep(jittered(), then)) {
            return false;
        }
        pauseMillis = Math.min(pauseMillis * 2, config.longestBackOffMillis());
        return true;
    }

    /** Until its turn, but not for ever; false where there is no time left. */
    boolean queue(Runnable then) {
        vertx.cancelTimer(timer);
        return sleep(LONGEST_QUEUE_MILLIS, then);
    }

    private boolean sleep(long millis, Runnable then) {
        long leftMillis = config.budgetMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        if (leftMillis <= 0 || !enter()) {
            return false;
        }
        paused = true;
        timer = vertx.setTimer(Math.max(1, Math.min(leftMillis, millis)), fired -> then.run());
        return true;
    }

    boolean paused() {
        return paused;
    }

    void resume() {
        if (paused) {
            paused = false;
            vertx.cancelTimer(timer);
        }
    }

    void end() {
        resume();
        if (inRoom) {
            inRoom = false;
            room.leave();
            metrics.heldFor(System.nanoTime() - heldSince);
        }
    }

    private boolean enter() {
        if (!inRoom && room.enter()) {
            inRoom = true;
            heldSince = System.nanoTime();
        }
        return inRoom;
    }

    /** A quarter up or down, so that requests held together do not come back together. */
    private long jittered() {
        long quarter = pauseMillis / 4;
        return pauseMillis - quarter + ThreadLocalRandom.current().nextLong(2 * quarter + 1);
    }
}
