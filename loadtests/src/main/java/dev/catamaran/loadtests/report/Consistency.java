package dev.catamaran.loadtests.report;

import dev.catamaran.loadtests.audit.Kind;
import java.util.List;
import java.util.function.Function;

/** What became of the data. */
final class Consistency {
    private final Columns columns;

    Consistency(Columns columns) {
        this.columns = columns;
    }

    Criterion row() {
        return new Criterion(
                "Data consistency",
                "a single writer against conflicts",
                List.of(
                        columns.line(Part.SURVIVOR, "payments lost at the takeover (RPO)", lost(), Text::whole),
                        columns.line(
                                Part.SURVIVOR,
                                "age of the oldest one lost",
                                mode -> mode.rpo() == null ? null : mode.rpo().seconds(),
                                Text::duration),
                        columns.line(
                                Part.AUDIT, "second payments of one key, reversed", found(Kind.REVERSED), Text::whole),
                        columns.line(
                                Part.LOAD,
                                "replication lag, p99",
                                lag(ModeReport.ReplicationLag::p99Millis),
                                Text::millis),
                        columns.line(
                                Part.LOAD,
                                "replication lag, longest",
                                lag(ModeReport.ReplicationLag::maxMillis),
                                Text::millis),
                        columns.line(Part.LOAD, "replication conflicts", conflicts(), Text::whole),
                        columns.line(Part.AUDIT, "violations that the audit found", violations(), Text::whole),
                        columns.words(
                                Part.AUDIT,
                                "audit",
                                mode -> mode.audit() == null
                                        ? null
                                        : mode.audit().verdict()),
                        columns.words(
                                Part.AUDIT,
                                "acknowledged payments looked at",
                                mode -> mode.audit() == null
                                        ? null
                                        : Text.of(
                                                mode.audit().lookedAt(),
                                                mode.audit().acknowledged()))),
                judgement());
    }

    private String judgement() {
        Spread conflicts = Spread.of(columns.of(Columns.ACTIVE).runs(), conflicts());
        Duel violations = columns.duel(violations());
        if (conflicts == null || !violations.measured()) {
            return "Not to be judged: conflicts or audit were not measured.";
        }
        boolean clean = conflicts.max() == 0;
        return "The claim " + (clean ? "did not hold" : "held") + ": " + Text.whole(conflicts.max())
                + " replication conflicts in active-active"
                + (clean ? ", because nothing replicated is ever updated and a home has one writer" : "")
                + "; violations: " + violations.sentence(Text::whole) + "; payments lost at the takeover: "
                + columns.duel(lost()).sentence(Text::whole) + ". What loses payments is async, not the mode.";
    }

    private static Function<ModeReport, Double> lost() {
        return mode -> mode.rpo() == null ? null : (double) mode.rpo().payments();
    }

    private static Function<ModeReport, Double> conflicts() {
        return lag(lag -> (double) lag.conflicts());
    }

    private static Function<ModeReport, Double> violations() {
        return mode -> mode.audit() == null ? null : (double) mode.audit().violations();
    }

    private static Function<ModeReport, Double> found(Kind kind) {
        return mode ->
                mode.audit() == null ? null : (double) mode.audit().counts().getOrDefault(kind, 0L);
    }

    private static Function<ModeReport, Double> lag(Function<ModeReport.ReplicationLag, Double> figure) {
        return mode -> mode.replicationLag() == null ? null : figure.apply(mode.replicationLag());
    }
}
