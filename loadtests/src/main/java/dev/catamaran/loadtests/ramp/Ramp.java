package dev.catamaran.loadtests.ramp;

import dev.catamaran.loadtests.drills.Narrator;
import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.journeys.Crowd;
import dev.catamaran.loadtests.journeys.EvenPayments;
import dev.catamaran.loadtests.journeys.Paid;
import dev.catamaran.loadtests.report.Capacity;
import dev.catamaran.loadtests.systems.SystemUnderTest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Scales the running regions, and drives each size to saturation. */
public final class Ramp {
    private static final double LIGHT = 0.4;
    private static final long LIGHT_GOES_ON_MILLIS = 1_000;
    private static final long LAST_PAYMENTS_MILLIS = 8_000;
    private static final long LOOK_MILLIS = 100;

    private final SystemUnderTest system;
    private final Crowd crowd;
    private final RampPlan plan;
    private final Narrator narrator;

    public Ramp(SystemUnderTest system, Crowd crowd, RampPlan plan, Narrator narrator) {
        this.system = system;
        this.crowd = crowd;
        this.plan = plan;
        this.narrator = narrator;
    }

    /** The narrator's name for one number of instances. */
    public static String phase(int instances) {
        return "ramp, " + instances + " per region";
    }

    /**
     * One result for each number of instances. A system that cannot be scaled is measured as it is, which the plan's
     * first number has to describe.
     *
     * @param servingRegions how many regions may make payments
     * @param journal every payment of it is written there
     * @param found is told each result as soon as it is there
     * @throws IOException when the regions could not be scaled; what was found before stays
     */
    public void run(int servingRegions, JournalWriter journal, Consumer<Capacity> found)
            throws IOException, InterruptedException {
        int before = 1;
        for (int instances : plan.instances()) {
            narrator.phase(phase(instances));
            Capacity.Scaling scaling = scale(before, instances, journal);
            found.accept(
                    capacity(instances, instances * plan.capacityPerInstance() * servingRegions, scaling, journal));
            if (scaling == null) {
                return;
            }
            before = instances;
        }
    }

    private Capacity capacity(int instances, double nominal, Capacity.Scaling scaling, JournalWriter journal)
            throws IOException, InterruptedException {
        RampSearch search = new RampSearch(rate -> offer(rate, journal), plan.mostWindows());
        List<Capacity.Window> windows = search.search(nominal);
        return new Capacity(instances, plan.capacityPerInstance(), RampSearch.sustained(windows), windows, scaling);
    }

    /** Null when there is no way to scale this system. */
    private Capacity.Scaling scale(int from, int to, JournalWriter journal) throws IOException, InterruptedException {
        EvenPayments light = crowd.evenPayments(journal).begin(Math.max(1, LIGHT * plan.capacityPerInstance()));
        OptionalDouble scaledAt;
        double seconds;
        try {
            scaledAt = system.scale(to, plan.capacityPerInstance());
            seconds = light.seconds();
            Thread.sleep(scaledAt.isPresent() ? LIGHT_GOES_ON_MILLIS : 0);
        } finally {
            light.stop(LAST_PAYMENTS_MILLIS);
        }
        List<Paid> paid = light.paid();
        long failed = paid.stream().filter(one -> !one.acknowledged()).count();
        return scaledAt.isEmpty()
                ? null
                : new Capacity.Scaling(from, to, Math.round(seconds * 10) / 10.0, paid.size(), failed);
    }

    /** Ends early when the window is lost, so that saturation does not last longer than it must. */
    private Offer offer(double rate, JournalWriter journal) throws InterruptedException {
        Judge judge = new Judge(rate, plan.settleSeconds(), plan.windowSeconds());
        EvenPayments load = crowd.evenPayments(journal).begin(rate);
        while (load.seconds() < judge.endSeconds() && !judge.lost(load.paid())) {
            Thread.sleep(LOOK_MILLIS);
        }
        double seconds = load.seconds();
        load.stop(LAST_PAYMENTS_MILLIS);
        Offer offer = judge.judge(load.paid(), seconds);
        narrator.note(words(offer.window()));
        return offer;
    }

    private static String words(Capacity.Window window) {
        return String.format(
                Locale.ROOT,
                "%.1f payments/s %s: %.1f acknowledged, p99 %s, %d failed",
                window.offered(),
                window.held() ? "held" : "not held",
                window.acknowledged(),
                window.p99Millis() == null ? "none" : Math.round(window.p99Millis()) + " ms",
                window.failed());
    }
}
