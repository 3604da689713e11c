package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.report.Combination;
import dev.catamaran.loadtests.report.Comparison;
import dev.catamaran.loadtests.report.HtmlPage;
import dev.catamaran.loadtests.report.ModeReport;
import dev.catamaran.loadtests.report.Parameters;
import dev.catamaran.loadtests.report.TerminalTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The main job: each mode in the lab under the same load and the same fault, audited, and one report of both. */
public final class Compare {
    private static final List<String> EMULATED = List.of(
            "Both regions, the witness, the customers and the measuring itself share the processors and the disk of one"
                    + " machine. Two regions do not bring two machines' throughput here.",
            "The network between regions and to customers is the lab's TCP links with a fixed delay, without loss or"
                    + " jitter; customers reach the nearest live gateway through the same links instead of DNS or anycast.",
            "The death of a region is kill -9 of all its processes. A region that hangs or is cut off is another drill.",
            "PostgreSQL, Redis, ZooKeeper, the gateways and the services are the real programs with real disks.");

    private Compare() {}

    /** Ends with an exception, and so with a failed build, when a mode could not be run, its audit is not clean, or the fault hit nobody. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.fromSystemProperties();
        clear(settings.out());
        List<ModeReport> modes = new ArrayList<>();
        try (Progress progress = new Progress(System.out, settings.modes().size(), settings.phases())) {
            for (String mode : settings.modes()) {
                modes.add(new ModeRun(settings, progress, mode).run());
                progress.modeDone();
            }
        } finally {
            if (!modes.isEmpty()) {
                // also when a later mode could not be run: what was measured is not thrown away
                write(settings, modes);
            }
        }
        failUnlessGood(modes, settings.out());
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
                EMULATED,
                new Parameters(2, 500, 0.9999, 5_000, "small"),
                modes.stream()
                        .map(mode -> new Combination(mode.mode(), mode.replication(), List.of(mode)))
                        .toList());
        comparison.write(settings.out().resolve("report.json"));
        new HtmlPage(comparison).write(settings.out().resolve("report.html"));
        System.out.println();
        System.out.println(TerminalTable.of(modes));
        System.out.println("Report: " + settings.out().resolve("report.html"));
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
            if (!mode.audit().verdict().equals("clean")) {
                faults.add("the audit of " + mode.mode() + " is " + mode.audit().verdict());
            }
            if (!mode.hitSomebody()) {
                faults.add(mode.mode() + " had moved its leases before the fault, so no recovery was measured: is the"
                        + " machine too busy?");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults) + ". See " + out);
        }
    }
}
