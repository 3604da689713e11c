package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.report.Combination;
import dev.catamaran.loadtests.report.Comparison;
import dev.catamaran.loadtests.report.ModeReport;
import dev.catamaran.loadtests.report.Report;
import dev.catamaran.loadtests.settings.OutFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The main job: each mode in the lab under the same load and the same fault, audited, and one report of both. */
public final class Compare {
    private Compare() {}

    /**
     * Ends with an exception, and so with a failed build, when a mode could not be run, its audit is not clean, or the
     * fault hit nobody. What was measured until then, and after it, is written all the same.
     */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.fromSystemProperties();
        List<ModeReport> measured = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        int labs = settings.runs() * settings.modes().size();
        try (OutFolder out = OutFolder.prepare(settings.out());
                Progress progress = new Progress(System.out, labs, ModeRun.expectedSeconds(settings))) {
            for (int run = 1; run <= settings.runs(); run++) {
                for (String mode : settings.modes()) {
                    measured.addAll(once(settings, progress, mode, run, faults));
                }
            }
        } finally {
            if (!measured.isEmpty()) {
                write(settings, measured);
            }
        }
        failUnlessGood(measured, faults, settings.out());
    }

    /** A run that broke does not take the next ones with it: three runs of a night are worth more than none. */
    private static List<ModeReport> once(
            Settings settings, Progress progress, String mode, int run, List<String> faults)
            throws InterruptedException {
        boolean repeated = settings.runs() > 1;
        String name = repeated ? mode + ", run " + run + "/" + settings.runs() : mode;
        Path folder = settings.out().resolve(repeated ? mode + "-" + run : mode);
        progress.lab(name);
        try {
            return new ModeRun(settings, progress, mode, folder).run();
        } catch (IOException | SQLException | RuntimeException broken) {
            progress.note("could not be measured: " + broken.getMessage());
            broken.printStackTrace();
            faults.add(name + " could not be measured: " + broken.getMessage());
            return List.of();
        } finally {
            progress.labDone();
        }
    }

    private static void write(Settings settings, List<ModeReport> modes) throws IOException {
        Comparison comparison = new Comparison(
                Comparison.FORMAT,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                machine(),
                load(settings),
                settings.target() == null
                        ? Emulated.inTheLab(settings.ramp().capacityPerInstance())
                        : Emulated.atATarget(),
                settings.parameters(),
                combinations(modes));
        System.out.println();
        System.out.println(Report.publish(comparison, settings.home(), settings.out()));
        System.out.println("Report: " + settings.out().resolve("report.html"));
    }

    /** Each mode and replication with all its runs, in the order in which they were first measured. */
    static List<Combination> combinations(List<ModeReport> measured) {
        Map<List<String>, List<ModeReport>> runs = new LinkedHashMap<>();
        for (ModeReport report : measured) {
            runs.computeIfAbsent(List.of(report.mode(), report.replication()), any -> new ArrayList<>())
                    .add(report);
        }
        return runs.entrySet().stream()
                .map(entry ->
                        new Combination(entry.getKey().get(0), entry.getKey().get(1), List.copyOf(entry.getValue())))
                .toList();
    }

    private static Comparison.Machine machine() {
        return new Comparison.Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.version"));
    }

    private static Comparison.Load load(Settings settings) {
        return new Comparison.Load(
                settings.rate(),
                settings.customers(),
                settings.merchants(),
                settings.phases().warmUp(),
                settings.phases().steady(),
                settings.phases().recovery(),
                settings.phases().comeback());
    }

    private static void failUnlessGood(List<ModeReport> modes, List<String> faults, Path out) {
        for (ModeReport mode : modes) {
            String name = mode.mode() + ", " + mode.replication();
            if (mode.audit() != null && !mode.audit().verdict().equals("clean")) {
                faults.add("the audit of " + name + " is " + mode.audit().verdict());
            }
            if (!mode.hitSomebody()) {
                faults.add(name + " had moved its leases before the fault, so no recovery was measured: is the"
                        + " machine too busy?");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults) + ". See " + out);
        }
    }
}
