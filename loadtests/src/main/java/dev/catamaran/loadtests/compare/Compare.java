package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.report.Combination;
import dev.catamaran.loadtests.report.Comparison;
import dev.catamaran.loadtests.report.HtmlPage;
import dev.catamaran.loadtests.report.ModeReport;
import dev.catamaran.loadtests.report.TerminalTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The main job: each mode in the lab under the same load and the same fault, audited, and one report of both. */
public final class Compare {
    private Compare() {}

    /** Ends with an exception, and so with a failed build, when a mode could not be run, its audit is not clean, or the fault hit nobody. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.fromSystemProperties();
        clear(settings.out());
        List<ModeReport> measured = new ArrayList<>();
        int labs = settings.runs() * settings.modes().size();
        try (Progress progress = new Progress(System.out, labs, ModeRun.expectedSeconds(settings))) {
            for (int run = 1; run <= settings.runs(); run++) {
                for (String mode : settings.modes()) {
                    measured.addAll(once(settings, progress, mode, run));
                }
            }
        } finally {
            if (!measured.isEmpty()) {
                // also when a later one could not be run: what was measured is not thrown away
                write(settings, measured);
            }
        }
        failUnlessGood(measured, settings.out());
    }

    private static List<ModeReport> once(Settings settings, Progress progress, String mode, int run) throws Exception {
        boolean repeated = settings.runs() > 1;
        progress.lab(repeated ? mode + ", run " + run + "/" + settings.runs() : mode);
        Path folder = settings.out().resolve(repeated ? mode + "-" + run : mode);
        List<ModeReport> reports = new ModeRun(settings, progress, mode, folder).run();
        progress.labDone();
        return reports;
    }

    private static void clear(Path out) throws IOException {
        if (Files.exists(out)) {
            try (Stream<Path> files = Files.walk(out)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(out);
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
        comparison.write(settings.out().resolve("report.json"));
        new HtmlPage(comparison).write(settings.out().resolve("report.html"));
        System.out.println();
        System.out.println(TerminalTable.of(modes));
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

    private static void failUnlessGood(List<ModeReport> modes, Path out) {
        List<String> faults = new ArrayList<>();
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
