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
import java.util.Map;
import java.util.Optional;

/**
 * What happened in one drill. Times are epoch milliseconds.
 *
 * @param servedBefore the region by home when the drill began
 * @param hung what did not come to an end in its time, in words; empty when all is well
 * @param audit null when it hung before the audit
 * @param news what this audit found and none before it
 */
public record Episode(
        Map<String, String> servedBefore,
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

    /** Milliseconds in which no payment could be made, for each planned move of a home. */
    public List<Double> writePauses() {
        return moves.stream()
                .filter(move -> move.at("gate-shut").isPresent())
                .map(this::writePause)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The old holder notes when it shut its gate, the new one when it opened its own. */
    private Optional<Double> writePause(TakeoverTimeline shut) {
        return moves.stream()
                .filter(move -> move.home().equals(shut.home()) && move.epoch() == shut.epoch())
                .filter(move -> move.at("gate-open").isPresent())
                .map(open -> open.at("gate-open").getAsDouble()
                        - shut.at("gate-shut").getAsDouble())
                .findFirst();
    }

    /** Epoch milliseconds at which a step of that name was done. */
    public Optional<Double> doneAt(String step) {
        return inflicted.stream()
                .filter(done -> done.step().name().equals(step) && done.refusal() == null)
                .map(Inflicted::atMillis)
                .findFirst();
    }

    /** True when any lease changed hands by itself. */
    public boolean leaseTakenOver() {
        return moves.stream().anyMatch(move -> !move.kind().equals("switchover"));
    }
}
