package dev.catamaran.loadtests.drills.runs;

import dev.catamaran.loadtests.audit.AuditResult;
import dev.catamaran.loadtests.audit.Finding;
import dev.catamaran.loadtests.audit.Kind;
import dev.catamaran.loadtests.audit.Severity;
import dev.catamaran.loadtests.audit.Verdict;
import dev.catamaran.loadtests.drills.TakeoverTimeline;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.journal.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened in one drill. Times are epoch milliseconds.
 *
 * @param hung what did not come to an end in its time, in words; empty when all is well
 * @param audit null when it hung before the audit
 * @param news what this audit found and none before it
 */
public record Episode(
        double begunAt,
        double endedAt,
        List<Inflicted> inflicted,
        List<Happening> happenings,
        List<TakeoverTimeline> moves,
        Journal journal,
        List<String> hung,
        AuditResult audit,
        List<Finding> news) {

    /** True when no promise was broken and nothing hung. */
    public boolean good() {
        return hung.isEmpty() && audit != null && audit.verdict() == Verdict.CLEAN;
    }

    /** What is wrong, in words; empty when nothing is. */
    public List<String> wrongs() {
        List<String> wrongs = new ArrayList<>(hung);
        if (audit != null) {
            audit.findings().stream()
                    .filter(finding -> finding.severity() == Severity.VIOLATION || finding.kind() == Kind.UNREACHABLE)
                    .map(finding -> finding.kind() + " " + finding.subject() + ": " + finding.detail()
                            + (finding.region() == null ? "" : " (" + finding.region() + ")"))
                    .forEach(wrongs::add);
        }
        return wrongs;
    }

    public long news(Kind kind) {
        return news.stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::subject)
                .distinct()
                .count();
    }

    public List<Operation> operations() {
        return journal.operations();
    }

    public long failed() {
        return operations().stream().filter(Operation::failed).count();
    }

    public double longestWaitMillis() {
        return operations().stream().mapToDouble(Operation::millis).max().orElse(0);
    }

    /** True when any lease changed hands by itself. */
    public boolean leaseTakenOver() {
        return moves.stream().anyMatch(move -> !move.kind().equals("switchover"));
    }
}
