package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.journeys.Crowd;
import java.io.IOException;

/** Customers who are there already; they go on until they are told to stop. */
final class CrowdTraffic implements Traffic {
    private static final long LAST_VISITS_MILLIS = 20_000;

    private final Crowd crowd;
    private final double beganAt = System.currentTimeMillis();

    private CrowdTraffic(Crowd crowd) {
        this.crowd = crowd;
    }

    static CrowdTraffic begin(Crowd crowd, JournalWriter journal) {
        crowd.begin(journal);
        return new CrowdTraffic(crowd);
    }

    @Override
    public double beganAt() {
        return beganAt;
    }

    @Override
    public void mustGoOn() {}

    @Override
    public void awaitEnd() throws IOException, InterruptedException {
        if (!crowd.stop(LAST_VISITS_MILLIS)) {
            throw new IOException(
                    "customers still wait " + LAST_VISITS_MILLIS / 1000 + " s after the last visit began");
        }
    }

    /** Stopping twice does no harm. */
    @Override
    public void close() {
        crowd.beginNoMore();
    }
}
