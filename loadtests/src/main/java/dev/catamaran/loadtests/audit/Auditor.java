package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Journal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A pass of its own over the journal and every region's database. It trusts no service and no controller. */
public final class Auditor {
    private static final List<Check> OTHER_CHECKS = List.of(
            new JournalGaps(),
            new LostAtTakeover(),
            new Duplicates(),
            CopyCheck.UNBALANCED,
            new Overdrafts(),
            new ToldOverdrafts(),
            CopyCheck.PROJECTION,
            CopyCheck.RETURNS,
            CopyCheck.WHOLLY_REVERSED,
            new Differences(),
            new LatePayments(),
            new Unlisted(),
            new Reversals(),
            new Sessions(),
            new SignedUpTwice(),
            new RefusedForEver());

    /** What they miss may be in the database that cannot be read. */
    private static final List<Check> CHECKS_OF_ALL_REGIONS = List.of(new Forgotten(), new WrongRefusals(), new Reads());

    private final Journal journal;
    private final boolean mayLose;
    private final List<Takeover> takeovers;
    private List<SyncTime> syncTimes = List.of();
    private List<Double> equalAt = List.of();

    /**
     * @param mayLose true for async replication
     * @param takeover null when no region was lost
     */
    public Auditor(Journal journal, boolean mayLose, Takeover takeover) {
        this(journal, mayLose, takeover == null ? List.of() : List.of(takeover));
    }

    private Auditor(Journal journal, boolean mayLose, List<Takeover> takeovers) {
        this.journal = journal;
        this.mayLose = mayLose;
        this.takeovers = List.copyOf(takeovers);
    }

    /**
     * Of a run in which regions were lost several times.
     *
     * @param mayLose true when any part of the run replicated async
     * @param takeovers one for each region that was lost, in the order of time
     */
    public static Auditor ofLosses(Journal journal, boolean mayLose, List<Takeover> takeovers) {
        return new Auditor(journal, mayLose, takeovers);
    }

    /** @param times in which nothing may be lost, late, or reversed, whatever the rest of the audit allows */
    public Auditor strictIn(List<SyncTime> times) {
        syncTimes = List.copyOf(times);
        return this;
    }

    /** @param moments epoch milliseconds at which both regions were seen to have the same rows, while nobody wrote any */
    public Auditor equalAt(List<Double> moments) {
        equalAt = List.copyOf(moments);
        return this;
    }

    /** Audits the databases by region, given as JDBC URLs, read as the superuser. */
    public AuditResult audit(Map<String, String> databases) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        List<Copy> copies = new ArrayList<>();
        try {
            databases.forEach((region, url) -> open(region, url, copies, findings));
            return look(new AuditCase(journal, mayLose, takeovers, syncTimes, equalAt, copies), findings);
        } finally {
            for (Copy copy : copies) {
                copy.connection().close();
            }
        }
    }

    private static void open(String region, String url, List<Copy> copies, List<Finding> findings) {
        try {
            copies.add(Copy.of(region, RegionDatabase.open(url)));
        } catch (SQLException e) {
            findings.add(new Finding(Kind.UNREACHABLE, Severity.COUNTED, region, "database", e.getMessage()));
        }
    }

    private static AuditResult look(AuditCase auditCase, List<Finding> findings) throws SQLException {
        boolean allRegions = findings.stream().noneMatch(finding -> finding.kind() == Kind.UNREACHABLE);
        Acknowledged acknowledged = new Acknowledged(allRegions);
        findings.addAll(acknowledged.look(auditCase));
        for (Check check : OTHER_CHECKS) {
            findings.addAll(check.look(auditCase));
        }
        if (allRegions) {
            for (Check check : CHECKS_OF_ALL_REGIONS) {
                findings.addAll(check.look(auditCase));
            }
        }
        long toLookAt = auditCase.acknowledgedPayments().size();
        boolean sawAll =
                acknowledged.lookedAt() == toLookAt && auditCase.copies().size() > 0 && allRegions;
        List<String> regions = auditCase.copies().stream().map(Copy::region).toList();
        return new AuditResult(
                verdict(findings, sawAll), toLookAt, acknowledged.lookedAt(), regions, List.copyOf(findings));
    }

    private static Verdict verdict(List<Finding> findings, boolean sawAll) {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.VIOLATION)) {
            return Verdict.VIOLATED;
        }
        return sawAll ? Verdict.CLEAN : Verdict.INCOMPLETE;
    }
}
