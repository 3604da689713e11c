package dev.catamaran.loadtests.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.loadtests.audit.AuditResult;
import dev.catamaran.loadtests.audit.Auditor;
import dev.catamaran.loadtests.audit.Takeover;
import dev.catamaran.loadtests.drills.CatchUp;
import dev.catamaran.loadtests.drills.RegionLoss;
import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.report.Capacity;
import dev.catamaran.loadtests.report.Figures;
import dev.catamaran.loadtests.report.ModeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that one run left behind: journals, what the passes saw, the ramps; and the reports that are made of it. */
final class Evidence {
    static final int SECONDS = 10;
    private static final Duration CATCH_UP = Duration.ofSeconds(60);

    private final Settings settings;
    private final String mode;
    private final double startSeconds;
    private final Path folder;
    private final Map<String, Path> journals = new LinkedHashMap<>();
    private LossPass.Seen full;
    private LossPass.Seen shorter;
    private List<Capacity> capacity;

    Evidence(Settings settings, String mode, double startSeconds, Path folder) {
        this.settings = settings;
        this.mode = mode;
        this.startSeconds = startSeconds;
        this.folder = folder;
    }

    /** The file for one more journal of this run. */
    Path journal(String name) {
        Path file = folder.resolve("journal-" + name + ".jsonl");
        journals.put(name, file);
        return file;
    }

    void fullPass(LossPass.Seen seen) {
        full = seen;
    }

    void shorterPass(LossPass.Seen seen) {
        shorter = seen;
    }

    void capacity(List<Capacity> ramps) {
        capacity = ramps;
    }

    /**
     * Waits until the regions are equal, audits them, and computes all figures.
     *
     * @param databases JDBC URLs by region; empty when they cannot be looked into
     */
    List<ModeReport> reports(Map<String, String> databases) throws IOException, InterruptedException, SQLException {
        Map<String, Journal> read = new LinkedHashMap<>();
        for (Map.Entry<String, Path> journal : journals.entrySet()) {
            if (Files.exists(journal.getValue())) {
                read.put(journal.getKey(), Journal.read(journal.getValue()));
            }
        }
        boolean caughtUp = !databases.isEmpty() && new CatchUp(databases).await(CATCH_UP);
        AuditResult audit = databases.isEmpty() ? null : audit(read, databases);
        List<ModeReport> reports = new ArrayList<>();
        reports.add(report(full, read.get("full"), caughtUp, audit, 0).withCapacity(capacity));
        if (shorter != null) {
            reports.add(report(shorter, read.get("shorter"), caughtUp, audit, 1));
        }
        return reports;
    }

    private ModeReport report(
            LossPass.Seen seen, Journal journal, boolean caughtUp, AuditResult audit, int replication) {
        return new Figures(journal, seen.loss().caughtUp(caughtUp), seen.failback(), audit)
                .report(mode, settings.replications().get(replication), startSeconds);
    }

    /** One audit over all that any customer was told; what the shorter pass was promised in sync is held against it. */
    private AuditResult audit(Map<String, Journal> read, Map<String, String> databases)
            throws SQLException, IOException {
        List<Takeover> takeovers = new ArrayList<>();
        takeover(full).ifPresent(takeovers::add);
        if (shorter != null) {
            double began = read.get("shorter").attempts().stream()
                    .mapToDouble(Attempt::atMillis)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            boolean strict = settings.replications().get(1).equals("sync");
            takeover(shorter)
                    .map(takeover -> strict ? takeover.strictFrom(began) : takeover)
                    .ifPresent(takeovers::add);
        }
        Journal all = Journal.joined(List.copyOf(read.values()));
        AuditResult result =
                Auditor.ofLosses(all, settings.mayLose(), takeovers).audit(databases);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("audit.json").toFile(), result);
        return result;
    }

    private static Optional<Takeover> takeover(LossPass.Seen seen) {
        RegionLoss loss = seen.loss();
        return loss.deadRegion() == null
                ? Optional.empty()
                : Optional.of(new Takeover(loss.deadRegion(), loss.faultAt(), loss.survivorHad()));
    }
}
