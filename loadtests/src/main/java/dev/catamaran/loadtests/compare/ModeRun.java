package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.ChildProcess;
import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.journeys.LoadPlan;
import dev.catamaran.loadtests.ramp.Ramp;
import dev.catamaran.loadtests.report.Capacity;
import dev.catamaran.loadtests.report.ModeReport;
import dev.catamaran.loadtests.systems.LabSystem;
import dev.catamaran.loadtests.systems.SystemUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** One mode once: regions, customers, the full pass, the ramp, the shorter pass, audit. */
final class ModeRun {
    static final int START_SECONDS = 25;
    static final int SET_UP_SECONDS = 10;
    private static final int ENDING_SECONDS = 4;

    private final Settings settings;
    private final Progress progress;
    private final String mode;
    private final Path folder;

    /** @param folder for everything that is written in this run */
    ModeRun(Settings settings, Progress progress, String mode, Path folder) {
        this.settings = settings;
        this.progress = progress;
        this.mode = mode;
        this.folder = folder;
    }

    static long expectedSeconds(Settings settings) {
        long full = START_SECONDS + SET_UP_SECONDS + settings.phases().total();
        long shorter = settings.replications().size() > 1 ? ShorterPass.expectedSeconds(settings.shorterPhases()) : 0;
        return full + settings.ramp().expectedSeconds() + shorter + Evidence.SECONDS + ENDING_SECONDS;
    }

    /** One report for each replication that was measured, in the order of the settings. */
    List<ModeReport> run() throws IOException, InterruptedException, SQLException {
        progress.phase(settings.target() == null ? "starting two regions" : "the regions", START_SECONDS);
        long begun = System.nanoTime();
        try (SystemUnderTest system = begin()) {
            boolean started = settings.target() == null;
            double startSeconds = started ? Math.round((System.nanoTime() - begun) / 1e8) / 10.0 : 0;
            List<ModeReport> reports = measure(system, new Evidence(settings, mode, startSeconds, folder));
            progress.phase("done", ENDING_SECONDS);
            return reports;
        }
    }

    private SystemUnderTest begin() throws IOException, InterruptedException {
        return settings.target() == null
                ? LabSystem.start(
                        settings.home(),
                        folder.resolve("lab"),
                        mode,
                        settings.replications().get(0))
                : settings.target().begin(folder.resolve("commands.log"));
    }

    private List<ModeReport> measure(SystemUnderTest system, Evidence evidence)
            throws IOException, InterruptedException, SQLException {
        Path signUps = evidence.journal("customers");
        try (People people = new People(system.entries(), settings.rate(), signUps)) {
            evidence.fullPass(fullPass(system, people, evidence.journal("full")));
            evidence.capacity(ramp(system, people, evidence.journal("ramp")));
            if (settings.replications().size() > 1) {
                shorterPass(system, people, evidence.journal("shorter")).ifPresent(evidence::shorterPass);
            }
        }
        progress.phase("catch-up and audit", Evidence.SECONDS);
        return evidence.reports(system.databases());
    }

    private LossPass.Seen fullPass(SystemUnderTest system, People people, Path journal)
            throws IOException, InterruptedException, SQLException {
        progress.phase("setting customers up", SET_UP_SECONDS);
        LoadPlan plan = new LoadPlan(
                system.entries(),
                settings.customers(),
                settings.merchants(),
                settings.rate(),
                settings.phases().warmUp() / 2,
                settings.phases().total(),
                journal);
        try (ChildProcess load = LoadProcess.start(settings.home(), folder, plan)) {
            Traffic traffic = GatlingTraffic.of(load, plan.seconds());
            people.beginSigningUp();
            return new LossPass(system, settings.phases(), progress, traffic).run(settings.region());
        }
    }

    private List<Capacity> ramp(SystemUnderTest system, People people, Path journal)
            throws IOException, InterruptedException {
        try (JournalWriter writer = new JournalWriter(journal)) {
            return new Ramp(system, people.ready(), settings.ramp(), progress)
                    .run(Settings.servingRegions(mode), writer);
        }
    }

    private Optional<LossPass.Seen> shorterPass(SystemUnderTest system, People people, Path journal)
            throws IOException, InterruptedException, SQLException {
        String replication = settings.replications().get(1);
        return new ShorterPass(system, people.ready(), progress)
                .run(replication, settings.region(), settings.shorterPhases(), journal);
    }
}
