package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.audit.RegionDatabase;
import dev.catamaran.loadtests.drills.Controllers;
import dev.catamaran.loadtests.drills.LagSampler;
import dev.catamaran.loadtests.drills.Narrator;
import dev.catamaran.loadtests.drills.Phases;
import dev.catamaran.loadtests.drills.UsageMeter;
import dev.catamaran.loadtests.report.Part;
import dev.catamaran.loadtests.systems.SystemUnderTest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One pass over running regions: warm-up, steady load, the loss of a region, recovery, and, when there is time for a
 * comeback under load, the homes moved back. What the system has no way to do or to tell is left out; a part that goes
 * wrong is a gap, and the next one is tried wherever it still makes sense.
 */
final class LossPass {
    static final String WARM_UP = "warm-up";
    static final String STEADY = "steady load";

    private final SystemUnderTest system;
    private final Phases phases;
    private final Narrator narrator;
    private final Traffic traffic;
    private final Gaps gaps;
    private final Comeback comeback;
    private final Optional<Controllers> controllers;
    private final Seen seen = new Seen();
    private boolean perhapsDead;

    LossPass(SystemUnderTest system, Phases phases, Narrator narrator, Traffic traffic, Gaps gaps, Comeback comeback) {
        this.system = system;
        this.phases = phases;
        this.narrator = narrator;
        this.traffic = traffic;
        this.gaps = gaps;
        this.comeback = comeback;
        this.controllers = comeback.controllers();
    }

    /** Returns when the traffic has ended and the region is started again; it may still have to catch up. */
    Seen run(String region) throws IOException, InterruptedException {
        String survivor = other(region, system.entries());
        try (LagSampler sampler = new LagSampler(controllers.orElse(new Controllers(Map.of())))) {
            boolean loaded = gaps.attempt(Part.LOAD, "steady load", () -> steadyLoad(survivor));
            if (loaded) {
                boolean lost = gaps.attempt(Part.LOSS, "the loss of " + region, () -> lose(region));
                if (lost) {
                    lookAtTheSurvivor(survivor);
                }
                seen.comebackAt = System.currentTimeMillis();
                comeBack(region);
                seen.loadEndAt = System.currentTimeMillis();
                seen.lag = sampler.samples();
            }
        }
        return seen;
    }

    private void steadyLoad(String survivor) throws IOException, InterruptedException {
        narrator.phase(WARM_UP);
        seen.steadyAt = sleepUntil(traffic.beganAt() + phases.warmUp() * 1000.0);
        narrator.phase(STEADY);
        gaps.attempt(Part.USAGE, "the processes", () -> seen.meter = system.usage());
        seen.steadyEnd = sleepUntil(seen.steadyAt + phases.steady() * 1000.0);
        seen.faultAt = seen.steadyEnd;
        gaps.attempt(
                Part.USAGE,
                "the processes",
                () -> seen.usage = seen.meter.map(UsageMeter::sinceBegun).orElse(Map.of()));
        seen.servedBefore = servedBefore(survivor);
    }

    /** When the controller does not answer, the customers' answers tell. */
    private Map<String, String> servedBefore(String survivor) throws InterruptedException {
        try {
            return controllers.isPresent() ? controllers.get().servingRegions(survivor) : Map.of();
        } catch (IOException silent) {
            narrator.note("who serves is taken from the customers' answers: " + silent.getMessage());
            return Map.of();
        }
    }

    private void lose(String region) throws IOException, InterruptedException {
        narrator.phase(lost(region));
        seen.faultAt = System.currentTimeMillis();
        perhapsDead = true;
        OptionalDouble killedAt = system.kill(region);
        perhapsDead = killedAt.isPresent();
        if (perhapsDead) {
            seen.deadRegion = region;
            seen.faultAt = killedAt.getAsDouble();
        }
        sleepUntil(seen.steadyEnd + phases.recovery() * 1000.0);
    }

    private void lookAtTheSurvivor(String survivor) throws InterruptedException {
        if (controllers.isPresent()) {
            gaps.attempt(
                    Part.TAKEOVER,
                    "the steps of the takeover",
                    () -> seen.takeovers = controllers.get().takeovers(survivor));
        }
        gaps.attempt(Part.SURVIVOR, "the payments that " + survivor + " had", () -> {
            String database = system.databases().get(survivor);
            seen.survivorHad = seen.deadRegion == null || database == null ? null : RegionDatabase.payments(database);
        });
    }

    /** A short pass has no time for customers to watch the comeback. */
    private void comeBack(String region) throws InterruptedException {
        narrator.phase(comesBack(region));
        boolean watched = phases.comeback() > 0;
        if (!watched) {
            gaps.attempt(Part.COMEBACK, "the end of the load", traffic::awaitEnd);
        }
        boolean healed =
                !perhapsDead || gaps.attempt(Part.COMEBACK, "the comeback of " + region, () -> system.heal(region));
        if (watched && healed) {
            gaps.attempt(
                    Part.COMEBACK,
                    "the move back to " + region,
                    () -> seen.failback = comeback.moveBack(region, seen.servedBefore));
        }
        if (watched) {
            gaps.attempt(Part.COMEBACK, "the end of the load", traffic::awaitEnd);
        }
    }

    static String lost(String region) {
        return "region " + region + " is lost";
    }

    static String comesBack(String region) {
        return "region " + region + " comes back";
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
