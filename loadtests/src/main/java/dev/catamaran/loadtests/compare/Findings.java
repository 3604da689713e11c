package dev.catamaran.loadtests.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.loadtests.audit.AuditResult;
import dev.catamaran.loadtests.audit.Auditor;
import dev.catamaran.loadtests.audit.SyncTime;
import dev.catamaran.loadtests.audit.Takeover;
import dev.catamaran.loadtests.drills.CatchUp;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.report.AuditSummary;
import dev.catamaran.loadtests.report.Capacity;
import dev.catamaran.loadtests.report.Figures;
import dev.catamaran.loadtests.report.ModeReport;
import dev.catamaran.loadtests.report.Part;
import dev.catamaran.loadtests.systems.SystemUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Audits what a run left behind, and makes its reports. */
final class Findings {
    private final Settings settings;
    private final Evidence evidence;
    private final double startSeconds;
    private final Map<String, Journal> journals = new LinkedHashMap<>();
    private boolean caughtUp;
    private AuditResult audit;

    /** @param startSeconds 0 when nothing was started */
    Findings(Settings settings, Evidence evidence, double startSeconds) {
        this.settings = settings;
        this.evidence = evidence;
        this.startSeconds = startSeconds;
    }

    /**
     * One report for each replication that was asked for.
     *
     * @param patience until the regions are equal
     */
    List<ModeReport> reports(SystemUnderTest system, Duration patience) throws InterruptedException {
        evidence.full().attempt(Part.AUDIT, "the audit", () -> {
            for (Map.Entry<String, Path> journal : evidence.journals().entrySet()) {
                if (Files.exists(journal.getValue())) {
                    journals.put(journal.getKey(), Journal.read(journal.getValue()));
                }
            }
            Map<String, String> databases = system.databases();
            if (!databases.isEmpty()) {
                caughtUp = new CatchUp(databases).await(patience);
                audit = audit(databases);
            }
        });
        List<ModeReport> reports = new ArrayList<>();
        reports.add(report(evidence.fullPass(), Evidence.FULL, evidence.full(), 0, evidence.capacity()));
        if (settings.replications().size() > 1
                && (evidence.shorterPass() != null || !evidence.shorter().all().isEmpty())) {
            reports.add(report(evidence.shorterPass(), Evidence.SHORTER, evidence.shorter(), 1, null));
        }
        return reports;
    }

    private ModeReport report(Seen seen, String journal, Gaps gaps, int replication, List<Capacity> capacity)
            throws InterruptedException {
        String name = settings.replications().get(replication);
        ModeReport nothing = ModeReport.missing(evidence.mode(), name, startSeconds, List.of());
        ModeReport made = seen == null || !seen.steadyLoad()
                ? nothing
                : gaps.measure(Part.LOAD, "the journal", () -> figures(seen, journal, name))
                        .orElse(nothing);
        if (!made.hitSomebody()) {
            gaps.add(
                    Part.LOSS,
                    "not valid, the leases had moved before the fault and it hit nobody ("
                            + made.fault().servedBefore() + "): is the machine too busy?");
        }
        if (seen != null && seen.failback != null && made.failback() == null) {
            gaps.add(Part.COMEBACK, "the regions were whole only after the load had ended, nobody saw the move back");
        }
        return made.with(evidence.leaseTime(), capacity, audit == null ? null : AuditSummary.of(audit), gaps.all());
    }

    private ModeReport figures(Seen seen, String journal, String replication) throws IOException {
        Journal read = journals.get(journal);
        if (read == null) {
            throw new IOException("there is no journal of this pass");
        }
        return new Figures(read, seen.loss(caughtUp), seen.failback, audit)
                .report(evidence.mode(), replication, startSeconds);
    }

    /** The passes that were promised sync, be it the first one or the second. */
    static List<SyncTime> syncTimes(Map<String, Journal> journals, List<String> replications) {
        List<String> passes = List.of(Evidence.FULL, Evidence.SHORTER);
        return IntStream.range(0, replications.size())
                .filter(pass -> replications.get(pass).equals("sync"))
                .mapToObj(pass -> journals.get(passes.get(pass)))
                .filter(Objects::nonNull)
                .map(SyncTime::of)
                .toList();
    }

    /** One audit over all that any customer was told; what a pass was promised in sync is held against it. */
    private AuditResult audit(Map<String, String> databases) throws SQLException, IOException {
        List<Takeover> takeovers = new ArrayList<>();
        if (evidence.fullPass() != null) {
            evidence.fullPass().takeover().ifPresent(takeovers::add);
        }
        if (evidence.shorterPass() != null) {
            evidence.shorterPass().takeover().ifPresent(takeovers::add);
        }
        Journal all = Journal.joined(List.copyOf(journals.values()));
        AuditResult result = Auditor.ofLosses(all, settings.mayLose(), takeovers)
                .strictIn(syncTimes(journals, settings.replications()))
                .audit(databases);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(evidence.folder().resolve("audit.json").toFile(), result);
        return result;
    }
}
