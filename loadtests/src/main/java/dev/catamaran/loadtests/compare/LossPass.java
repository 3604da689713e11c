package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.audit.RegionDatabase;
import dev.catamaran.loadtests.drills.Controllers;
import dev.catamaran.loadtests.drills.LagSampler;
import dev.catamaran.loadtests.drills.Narrator;
import dev.catamaran.loadtests.drills.Phases;
import dev.catamaran.loadtests.drills.PlannedMove;
import dev.catamaran.loadtests.drills.RegionLoss;
import dev.catamaran.loadtests.drills.TakeoverTimeline;
import dev.catamaran.loadtests.drills.Usage;
import dev.catamaran.loadtests.drills.UsageMeter;
import dev.catamaran.loadtests.drills.runs.Settled;
import dev.catamaran.loadtests.systems.SystemUnderTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One pass over running regions: warm-up, steady load, the loss of a region, recovery, and, when there is time for a
 * comeback under load, the homes moved back. What the system has no way to do or to tell is left out.
 */
final class LossPass {
    private static final long SETTLE_MILLIS = 30_000;
    private static final long NOTED_MILLIS = 1_000;

    /**
     * What a pass saw.
     *
     * @param failback null when no home was moved back
     */
    record Seen(RegionLoss loss, PlannedMove failback) {}

    private final SystemUnderTest system;
    private final Phases phases;
    private final Narrator narrator;
    private final Traffic traffic;
    private final Controllers controllers;
    private final boolean controllersAnswer;

    LossPass(SystemUnderTest system, Phases phases, Narrator narrator, Traffic traffic)
            throws IOException, InterruptedException {
        this.system = system;
        this.phases = phases;
        this.narrator = narrator;
        this.traffic = traffic;
        Optional<Controllers> answering = system.controllers();
        this.controllersAnswer = answering.isPresent();
        this.controllers = answering.orElse(new Controllers(Map.of()));
    }

    /** Returns when the traffic has ended and the region is started again; it may still have to catch up. */
    Seen run(String region) throws IOException, InterruptedException, SQLException {
        String survivor = other(region, system.entries());
        try (LagSampler sampler = new LagSampler(controllers)) {
            narrator.phase("warm-up", phases.warmUp());
            double steadyAt = sleepUntil(traffic.beganAt() + phases.warmUp() * 1000.0);

            narrator.phase("steady load", phases.steady());
            Optional<UsageMeter> meter = system.usage();
            double steadyEnd = sleepUntil(steadyAt + phases.steady() * 1000.0);
            Map<String, Usage> usage = meter.map(UsageMeter::sinceBegun).orElse(Map.of());
            Map<String, String> servedBefore = controllersAnswer ? controllers.servingRegions(survivor) : Map.of();

            narrator.phase("region " + region + " is lost", phases.recovery());
            double asked = System.currentTimeMillis();
            OptionalDouble killedAt = system.kill(region);
            double comebackAt = sleepUntil(steadyEnd + phases.recovery() * 1000.0);
            List<TakeoverTimeline> takeovers = controllersAnswer ? controllers.takeovers(survivor) : List.of();
            Set<String> survivorHad = survivorHad(killedAt, survivor);

            PlannedMove failback = comeback(region, killedAt, servedBefore);
            return new Seen(
                    new RegionLoss(
                            killedAt.isPresent() ? region : null,
                            servedBefore,
                            steadyAt,
                            killedAt.orElse(asked),
                            comebackAt,
                            System.currentTimeMillis(),
                            takeovers,
                            survivorHad,
                            sampler.samples(),
                            usage,
                            false),
                    failback);
        }
    }

    private Set<String> survivorHad(OptionalDouble killedAt, String survivor)
            throws IOException, InterruptedException, SQLException {
        String database = system.databases().get(survivor);
        return killedAt.isEmpty() || database == null ? null : RegionDatabase.payments(database);
    }

    /** A short pass has no time for customers to watch the comeback. */
    private PlannedMove comeback(String region, OptionalDouble killedAt, Map<String, String> servedBefore)
            throws IOException, InterruptedException {
        narrator.phase("region " + region + " comes back", Math.max(phases.comeback(), ShorterPass.COMEBACK_SECONDS));
        if (phases.comeback() == 0) {
            traffic.awaitEnd();
        }
        if (killedAt.isPresent()) {
            system.heal(region);
        }
        PlannedMove move = phases.comeback() == 0 ? null : failback(region, servedBefore);
        if (phases.comeback() > 0) {
            traffic.awaitEnd();
        }
        return move;
    }

    private PlannedMove failback(String region, Map<String, String> servedBefore)
            throws IOException, InterruptedException {
        String missing = controllersAnswer ? new Settled(controllers).await(SETTLE_MILLIS) : null;
        if (missing != null) {
            throw new IOException("no failback, the regions are not whole " + SETTLE_MILLIS / 1000
                    + " s after the comeback: " + missing);
        }
        OptionalDouble at = system.failback(region, servedBefore);
        double doneAt = System.currentTimeMillis();
        if (at.isEmpty()) {
            return null;
        }
        Thread.sleep(NOTED_MILLIS);
        return PlannedMove.of(at.getAsDouble(), doneAt, controllers);
    }

    static String other(String region, Map<String, ?> regions) {
        return regions.keySet().stream()
                .filter(one -> !one.equals(region))
                .findFirst()
                .orElseThrow();
    }

    private double sleepUntil(double atMillis) throws InterruptedException {
        Thread.sleep(Math.max(0, (long) atMillis - System.currentTimeMillis()));
        traffic.mustGoOn();
        return System.currentTimeMillis();
    }
}
