package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.report.Combination;
import dev.catamaran.loadtests.report.Comparison;
import dev.catamaran.loadtests.report.ModeReport;
import dev.catamaran.loadtests.report.Report;
import dev.catamaran.loadtests.report.Shortfall;
import dev.catamaran.loadtests.settings.OutFolder;
import dev.catamaran.loadtests.systems.LabSystem;
import dev.catamaran.loadtests.systems.SystemUnderTest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The main job: each mode in the lab under the same load and the same fault, audited, and one report of both. */
public final class Compare {
    private final Settings settings;
    private final PrintStream out;

    Compare(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Ends this JVM with 0 when every promise held and the first four criteria are there, else with 1 and one sentence:
     * an exception would end in a stack trace, which tells the reader of a report nothing.
     */
    public static void main(String[] args) throws Exception {
        Optional<String> wrong = fromSystemProperties();
        wrong.ifPresent(sentence -> System.out.println(System.lineSeparator() + sentence));
        if (wrong.isPresent()) {
            System.exit(1);
        }
    }

    private static Optional<String> fromSystemProperties() throws InterruptedException {
        try {
            Settings settings = Settings.fromSystemProperties();
            return new Compare(settings, System.out)
                    .run(
                            (mode, folder) -> regions(settings, mode, folder),
                            (plan, folder) -> GatlingTraffic.begin(settings.home(), plan, folder),
                            Waits.USUAL);
        } catch (IOException | IllegalArgumentException | IllegalStateException refused) {
            return Optional.of("The comparison cannot be made: " + refused.getMessage());
        }
    }

    private static SystemUnderTest regions(Settings settings, String mode, Path folder)
            throws IOException, InterruptedException {
        return settings.target() == null
                ? LabSystem.start(
                        settings.home(),
                        folder.resolve("lab"),
                        mode,
                        settings.replications().get(0))
                : settings.target().begin(folder.resolve("commands.log"));
    }

    /** What is wrong, in one sentence; nothing when all is well. The report is written in either case. */
    Optional<String> run(Regions regions, Loads loads, Waits waits) throws IOException, InterruptedException {
        int labs = settings.runs() * settings.modes().size();
        Timetable timetable = new Timetable(new Schedule(settings).entries(), labs);
        try (OutFolder folder = OutFolder.prepare(settings.out());
                Progress progress = new Progress(out, timetable)) {
            List<ModeReport> measured = new ComparisonRun(settings, regions, loads, waits, progress).measure();
            Comparison comparison = comparison(measured);
            out.println();
            out.println(Report.publish(comparison, settings.home(), settings.out()));
            out.println("Report: " + settings.out().resolve("report.html"));
            List<String> shortfall = new Shortfall(comparison, settings.target() == null).inWords();
            return shortfall.isEmpty()
                    ? Optional.empty()
                    : Optional.of("Not a good comparison: " + String.join("; ", shortfall) + ".");
        }
    }

    private Comparison comparison(List<ModeReport> modes) {
        return new Comparison(
                Comparison.FORMAT,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                machine(),
                load(),
                settings.target() == null
                        ? Emulated.inTheLab(settings.ramp().capacityPerInstance())
                        : Emulated.atATarget(),
                settings.parameters(),
                combinations(modes));
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

    private Comparison.Load load() {
        return new Comparison.Load(
                settings.rate(),
                settings.customers(),
                settings.merchants(),
                settings.phases().warmUp(),
                settings.phases().steady(),
                settings.phases().recovery(),
                settings.phases().comeback(),
                settings.ramp().instances());
    }
}
