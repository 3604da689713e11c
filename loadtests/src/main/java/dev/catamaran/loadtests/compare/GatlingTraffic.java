package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.ChildProcess;
import dev.catamaran.loadtests.journeys.Load;

/** The load in its own process; it ends by itself when its plan is over. */
final class GatlingTraffic implements Traffic {
    private static final long SET_UP_LIMIT_SECONDS = 180;
    private static final long LAST_VISITS_SECONDS = 60;

    private final ChildProcess process;
    private final int seconds;
    private final double beganAt;

    private GatlingTraffic(ChildProcess process, int seconds, double beganAt) {
        this.process = process;
        this.seconds = seconds;
        this.beganAt = beganAt;
    }

    /**
     * Returns when all customers are set up.
     *
     * @param seconds for which visits begin
     */
    static GatlingTraffic of(ChildProcess process, int seconds) throws InterruptedException {
        double beganAt = Double.parseDouble(process.awaitLine(Load.VISITS_BEGIN, SET_UP_LIMIT_SECONDS));
        return new GatlingTraffic(process, seconds, beganAt);
    }

    @Override
    public double beganAt() {
        return beganAt;
    }

    @Override
    public void mustGoOn() {
        if (!process.alive()) {
            throw new IllegalStateException("the load ended before its time, see its log");
        }
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        long left = Math.round(beganAt / 1000 + seconds - System.currentTimeMillis() / 1000.0);
        int code = process.awaitEnd(Math.max(0, left) + LAST_VISITS_SECONDS)
                .orElseThrow(() -> new IllegalStateException("the load did not end in time, see its log"));
        if (code != 0) {
            throw new IllegalStateException("the load ended with code " + code + ", see its log");
        }
    }
}
