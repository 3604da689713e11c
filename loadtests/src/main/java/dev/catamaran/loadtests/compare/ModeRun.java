package dev.catamaran.loadtests.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.loadtests.audit.AuditResult;
import dev.catamaran.loadtests.audit.Auditor;
import dev.catamaran.loadtests.audit.Takeover;
import dev.catamaran.loadtests.drills.ChildProcess;
import dev.catamaran.loadtests.drills.Lab;
import dev.catamaran.loadtests.drills.RegionLoss;
import dev.catamaran.loadtests.drills.RegionLossDrill;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.journeys.Load;
import dev.catamaran.loadtests.journeys.LoadPlan;
import dev.catamaran.loadtests.report.Figures;
import dev.catamaran.loadtests.report.ModeReport;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** One mode from start to audit: lab, customers, load, region loss, comeback, audit. */
final class ModeRun {
    private static final long SET_UP_LIMIT_SECONDS = 180;

    private final Settings settings;
    private final Progress progress;
    private final String mode;
    private final Path folder;

    ModeRun(Settings settings, Progress progress, String mode) {
        this.settings = settings;
        this.progress = progress;
        this.mode = mode;
        this.folder = settings.out().resolve(mode);
    }

    ModeReport run() throws IOException, InterruptedException, SQLException {
        progress.mode(mode);
        progress.phase("starting two regions", Progress.LAB_START_SECONDS);
        long begun = System.nanoTime();
        try (Lab lab = Lab.start(settings.home(), folder.resolve("lab"), mode, settings.replication(), line -> {})) {
            double startSeconds = Math.round((System.nanoTime() - begun) / 1e8) / 10.0;
            Path file = folder.resolve("journal.jsonl");
            RegionLoss loss = drill(lab, file);
            progress.phase("audit", 5);
            Journal journal = Journal.read(file);
            AuditResult audit = audit(journal, loss, lab.view().databases());
            progress.phase("stopping the regions", 5);
            return new Figures(journal, loss, audit).report(mode, settings.replication(), startSeconds);
        }
    }

    private RegionLoss drill(Lab lab, Path journal) throws IOException, InterruptedException, SQLException {
        progress.phase("setting customers up", Progress.SET_UP_SECONDS);
        LoadPlan plan = new LoadPlan(
                lab.view().entries(),
                settings.customers(),
                settings.merchants(),
                settings.rate(),
                settings.phases().warmUp() / 2,
                settings.phases().total(),
                journal);
        try (ChildProcess load = LoadProcess.start(settings.home(), folder, plan)) {
            double visitsBeganAt = Double.parseDouble(load.awaitLine(Load.VISITS_BEGIN, SET_UP_LIMIT_SECONDS));
            return new RegionLossDrill(lab, settings.phases(), progress).run(settings.region(), visitsBeganAt, load);
        }
    }

    private AuditResult audit(Journal journal, RegionLoss loss, Map<String, String> databases)
            throws SQLException, IOException {
        Takeover takeover = new Takeover(loss.deadRegion(), loss.faultAt(), loss.survivorHad());
        AuditResult result = new Auditor(journal, settings.mayLose(), takeover).audit(databases);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("audit.json").toFile(), result);
        return result;
    }
}
