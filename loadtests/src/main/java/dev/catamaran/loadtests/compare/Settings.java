package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.Phases;
import dev.catamaran.loadtests.ramp.RampPlan;
import dev.catamaran.loadtests.report.Parameters;
import dev.catamaran.loadtests.settings.Given;
import dev.catamaran.loadtests.systems.Target;
import java.nio.file.Path;
import java.util.List;

/**
 * What the comparison is asked to do, from system properties ({@code -Dname=value}). A value that cannot be used is an
 * {@link IllegalArgumentException} before anything is started.
 *
 * <table>
 * <caption>Properties</caption>
 * <tr><td>modes</td><td>active-passive,active-active</td></tr>
 * <tr><td>replications</td><td>async,sync: the first one in full, a second one in a shorter pass over the same
 *     regions</td></tr>
 * <tr><td>runs</td><td>how often each mode is measured, each time in a fresh lab, 1</td></tr>
 * <tr><td>rate</td><td>payments per second over both geographies</td></tr>
 * <tr><td>customers, merchants</td><td>of each home</td></tr>
 * <tr><td>warmUp, steady, recovery, comeback</td><td>phases in seconds</td></tr>
 * <tr><td>syncSteady, syncRecovery</td><td>phases of the shorter pass in seconds</td></tr>
 * <tr><td>instances</td><td>1,2,3: of payments in each region, one ramp for each</td></tr>
 * <tr><td>capacity</td><td>payments per second that one instance is provisioned for in the ramp, 12</td></tr>
 * <tr><td>window, windows</td><td>seconds of a ramp's window, and how many at most for one number of
 *     instances</td></tr>
 * <tr><td>region</td><td>the one to kill, eu</td></tr>
 * <tr><td>short</td><td>true for short phases: shows that everything works, measures little</td></tr>
 * <tr><td>complete</td><td>true to leave nothing out, however slow the machine is</td></tr>
 * <tr><td>target</td><td>gateways of deployed regions, see {@link TargetSettings}</td></tr>
 * <tr><td>lossesPerYear, costPerMinute, availability, budget, onCall</td><td>the reader's, see {@link
 *     Parameters}</td></tr>
 * <tr><td>home</td><td>project root; found above the current folder when not given</td></tr>
 * <tr><td>out</td><td>folder for report and logs, loadtests/target/compare</td></tr>
 * </table>
 *
 * @param labSeconds most that one lab shall take; a slow machine leaves something out for it
 * @param target null for the lab
 */
record Settings(
        List<String> modes,
        List<String> replications,
        int runs,
        double rate,
        int customers,
        int merchants,
        Phases phases,
        Phases shorterPhases,
        RampPlan ramp,
        int labSeconds,
        String region,
        Parameters parameters,
        Target target,
        Path home,
        Path out) {
    private static final List<String> MODES = List.of("active-passive", "active-active");
    private static final List<String> REPLICATIONS = List.of("async", "sync");
    private static final List<String> REGIONS = List.of("eu", "us");
    private static final int LAB_SECONDS = 270;
    private static final int SHORT_LAB_SECONDS = 120;
    private static final int LAB_SLOTS = 3;
    private static final int SHORTER_WARM_UP = 4;
    private static final double SETTLE_SECONDS = 1.2;

    Settings {
        if (target == null && ramp.instances().stream().anyMatch(instances -> instances > LAB_SLOTS)) {
            throw new IllegalArgumentException("-Dinstances: the lab has room for " + LAB_SLOTS + " in each region");
        }
        if (target != null && (modes.size() != 1 || replications.size() != 1)) {
            throw new IllegalArgumentException(
                    "with -Dtarget, say which mode and which replication the deployed regions"
                            + " have: -Dmodes=active-active -Dreplications=async");
        }
    }

    static Settings fromSystemProperties() {
        boolean brief = Given.flag("short");
        Path home = Given.projectRoot();
        Target target = TargetSettings.fromSystemProperties(REGIONS);
        boolean onePass = brief || target != null;
        return new Settings(
                Given.names("modes", String.join(",", MODES), MODES),
                Given.names("replications", Given.text("replication", onePass ? "async" : "async,sync"), REPLICATIONS),
                Given.whole("runs", 1, 1),
                Given.decimal("rate", brief ? 20 : 40, 0.1),
                Given.whole("customers", brief ? 10 : 40, 1),
                Given.whole("merchants", 4, 1),
                fullPass(brief),
                new Phases(SHORTER_WARM_UP, Given.whole("syncSteady", 8, 1), Given.whole("syncRecovery", 8, 1), 0),
                rampPlan(brief),
                Given.flag("complete") || target != null ? Integer.MAX_VALUE : brief ? SHORT_LAB_SECONDS : LAB_SECONDS,
                Given.name("region", "eu", REGIONS),
                reader(),
                target,
                home,
                Path.of(Given.text(
                                "out", home.resolve("loadtests/target/compare").toString()))
                        .toAbsolutePath());
    }

    private static Phases fullPass(boolean brief) {
        return new Phases(
                Given.whole("warmUp", brief ? 8 : 16, 1),
                Given.whole("steady", brief ? 10 : 20, 1),
                Given.whole("recovery", brief ? 10 : 12, 1),
                Given.whole("comeback", brief ? 20 : 36, 1));
    }

    private static RampPlan rampPlan(boolean brief) {
        return new RampPlan(
                Given.wholes("instances", brief ? "1" : "1,2,3", 1),
                Given.whole("capacity", 12, 1),
                SETTLE_SECONDS,
                Given.whole("window", brief ? 3 : 5, 1),
                Given.whole("windows", brief ? 3 : 4, 1));
    }

    private static Parameters reader() {
        double availability = Given.decimal("availability", 0.9999, 0);
        if (availability >= 1) {
            throw new IllegalArgumentException(
                    "-Davailability is a ratio below 1, 0.9999 for four nines, not " + availability);
        }
        return new Parameters(
                Given.decimal("lossesPerYear", 2, 0),
                Given.decimal("costPerMinute", 500, 0),
                availability,
                Given.decimal("budget", 5_000, 0),
                Given.name("onCall", "small", List.of("none", "small", "strong")));
    }

    /** True when any part of it replicates async. */
    boolean mayLose() {
        return replications.contains("async");
    }

    /** The same with less to do. */
    Settings with(RampPlan ramps, List<String> replicationsLeft) {
        return new Settings(
                modes,
                replicationsLeft,
                runs,
                rate,
                customers,
                merchants,
                phases,
                shorterPhases,
                ramps,
                labSeconds,
                region,
                parameters,
                target,
                home,
                out);
    }

    /** Regions that may make payments at the same time. */
    static int servingRegions(String mode) {
        return mode.equals("active-active") ? REGIONS.size() : 1;
    }
}
