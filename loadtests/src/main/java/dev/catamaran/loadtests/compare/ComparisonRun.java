package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.report.ModeReport;
import dev.catamaran.loadtests.report.Part;
import dev.catamaran.loadtests.systems.SystemUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every mode in its own regions, one after the other. What one of them lacks takes nothing from the others. */
final class ComparisonRun {
    private final Settings settings;
    private final Regions regions;
    private final Loads loads;
    private final Waits waits;
    private final Progress progress;
    private final Scope scope;

    ComparisonRun(Settings settings, Regions regions, Loads loads, Waits waits, Progress progress) {
        this.settings = settings;
        this.regions = regions;
        this.loads = loads;
        this.waits = waits;
        this.progress = progress;
        this.scope = new Scope(settings);
    }

    /** A report for each mode and replication that was asked for, in each run. */
    List<ModeReport> measure() throws InterruptedException {
        List<ModeReport> measured = new ArrayList<>();
        for (int run = 1; run <= settings.runs(); run++) {
            for (String mode : settings.modes()) {
                boolean repeated = settings.runs() > 1;
                progress.lab(repeated ? mode + ", run " + run + "/" + settings.runs() : mode);
                measured.addAll(once(mode, settings.out().resolve(repeated ? mode + "-" + run : mode)));
                progress.labDone();
            }
        }
        return measured;
    }

    private List<ModeReport> once(String mode, Path folder) throws InterruptedException {
        Evidence evidence = new Evidence(mode, folder, progress);
        List<ModeReport> reports = new ArrayList<>();
        boolean begun = evidence.full().attempt(Part.REGIONS, mode, () -> inRegions(evidence, reports));
        if (!begun && reports.isEmpty()) {
            settings.replications()
                    .forEach(replication -> reports.add(ModeReport.missing(
                            mode, replication, 0, evidence.full().all())));
        }
        return reports;
    }

    private void inRegions(Evidence evidence, List<ModeReport> reports) throws IOException, InterruptedException {
        boolean lab = settings.target() == null;
        Files.createDirectories(evidence.folder());
        progress.phase(lab ? Schedule.START : "the regions");
        long begun = System.nanoTime();
        try (SystemUnderTest system = regions.begin(evidence.mode(), evidence.folder())) {
            double startSeconds = lab ? Math.round((System.nanoTime() - begun) / 1e8) / 10.0 : 0;
            system.leaseTime().ifPresent(evidence::leaseTime);
            progress.leaveOut(scope.decide(startSeconds, progress));
            new ModeRun(scope, loads, waits, progress, evidence).run(system);
            progress.phase(Schedule.AUDIT);
            reports.addAll(new Findings(settings, evidence, startSeconds).reports(system, waits.equal()));
            progress.phase(Schedule.ENDING);
        }
    }
}
