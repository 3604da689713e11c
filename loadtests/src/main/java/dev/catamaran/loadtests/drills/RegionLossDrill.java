package dev.catamaran.loadtests.drills;

import dev.catamaran.loadtests.audit.RegionDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kills a region under load, lets the other one serve, starts it again, and waits until both are equal. */
public final class RegionLossDrill {
    private static final Duration CATCH_UP = Duration.ofSeconds(60);
    private static final long LAST_VISITS_SECONDS = 60;

    private final Lab lab;
    private final Phases phases;
    private final Narrator narrator;

    public RegionLossDrill(Lab lab, Phases phases, Narrator narrator) {
        this.lab = lab;
        this.phases = phases;
        this.narrator = narrator;
    }

    /**
     * Runs beside a load whose visits have begun.
     *
     * @param visitsBeganAt epoch milliseconds
     */
    public RegionLoss run(String deadRegion, double visitsBeganAt, ChildProcess load)
            throws IOException, InterruptedException, SQLException {
        LabView view = lab.view();
        String survivor = other(deadRegion, view.databases());
        Controllers controllers = new Controllers(view.controllers());
        try (LagSampler sampler = new LagSampler(controllers)) {
            narrator.phase("warm-up", phases.warmUp());
            double steadyAt = sleepUntil(visitsBeganAt + phases.warmUp() * 1000.0, load);

            narrator.phase("steady load", phases.steady());
            UsageMeter meter = new UsageMeter(view.processes());
            double steadyEnd = sleepUntil(steadyAt + phases.steady() * 1000.0, load);
            Map<String, Usage> usage = meter.sinceBegun();
            Map<String, String> servedBefore = controllers.servingRegions(survivor);

            narrator.phase("region " + deadRegion + " is dead", phases.recovery());
            double faultAt = lab.killRegion(deadRegion);
            double comebackAt = sleepUntil(steadyEnd + phases.recovery() * 1000.0, load);
            List<TakeoverTimeline> takeovers = controllers.takeovers(survivor);
            Set<String> survivorHad = RegionDatabase.payments(view.databases().get(survivor));

            narrator.phase("region " + deadRegion + " comes back", phases.comeback());
            lab.startRegion(deadRegion);
            double loadEndAt = awaitEnd(load);

            narrator.phase("catch-up", 5);
            boolean caughtUp = new CatchUp(lab.view().databases()).await(CATCH_UP);
            return new RegionLoss(
                    deadRegion,
                    servedBefore,
                    steadyAt,
                    faultAt,
                    comebackAt,
                    loadEndAt,
                    takeovers,
                    survivorHad,
                    sampler.samples(),
                    usage,
                    caughtUp);
        }
    }

    private static String other(String deadRegion, Map<String, String> regions) {
        return regions.keySet().stream()
                .filter(region -> !region.equals(deadRegion))
                .findFirst()
                .orElseThrow();
    }

    private static double sleepUntil(double atMillis, ChildProcess load) throws InterruptedException {
        long left = (long) atMillis - System.currentTimeMillis();
        if (left > 0 && load.awaitEnd(0).isEmpty()) {
            Thread.sleep(left);
        }
        if (!load.alive()) {
            throw new IllegalStateException("the load ended before its time, see its log");
        }
        return System.currentTimeMillis();
    }

    private double awaitEnd(ChildProcess load) throws InterruptedException {
        int code = load.awaitEnd(phases.comeback() + LAST_VISITS_SECONDS)
                .orElseThrow(() -> new IllegalStateException("the load did not end in time, see its log"));
        if (code != 0) {
            throw new IllegalStateException("the load ended with code " + code + ", see its log");
        }
        return System.currentTimeMillis();
    }
}
