package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.ChildProcess;
import dev.catamaran.loadtests.journeys.Load;
import dev.catamaran.loadtests.journeys.LoadPlan;
import java.io.IOException;
import java.nio.file.Path;

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
     * @param home the project's root
     * @param folder of the run, for the log
     */
    static GatlingTraffic begin(Path home, LoadPlan plan, Path folder) throws IOException, InterruptedException {
        ChildProcess process = LoadProcess.start(home, folder, plan);
        try {
            double beganAt = Double.parseDouble(process.awaitLine(Load.VISITS_BEGIN, SET_UP_LIMIT_SECONDS));
            return new GatlingTraffic(process, plan.seconds(), beganAt);
        } catch (RuntimeException notBegun) {
            process.close();
            throw notBegun;
        }
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

    @Override
    public void close() {
        process.close();
    }
}
