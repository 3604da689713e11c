package dev.catamaran.loadtests.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rewrites the measured part of the decision guide, so that its figures are never typed by hand. */
final class DecisionGuide {
    static final String BEGIN = "<!-- measured:begin -->";
    static final String END = "<!-- measured:end -->";

    private DecisionGuide() {}

    /**
     * @param prices null for none
     * @throws IllegalStateException when the guide has no marked part
     */
    static void rewrite(Path guide, Comparison comparison, PriceTable prices) throws IOException {
        Files.writeString(guide, replaced(Files.readString(guide), table(new Answers(comparison, prices), comparison)));
    }

    static String replaced(String guide, String table) {
        int begin = guide.indexOf(BEGIN);
        int end = guide.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("the guide lacks " + BEGIN + " … " + END);
        }
        return guide.substring(0, begin) + BEGIN + "\n" + table + guide.substring(end);
    }

    private static String table(Answers answers, Comparison comparison) {
        StringBuilder text = new StringBuilder("Measured ")
                .append(comparison.madeAt())
                .append(" on ")
                .append(comparison.machine().processors())
                .append(" processors. ")
                .append(Duel.RULE)
                .append("\n\n| criterion |");
        answers.columns()
                .all()
                .forEach(one -> text.append(' ')
                        .append(one.mode())
                        .append(", ")
                        .append(one.replication())
                        .append(", runs: ")
                        .append(one.runs().size())
                        .append(" |"));
        text.append("\n| --- | --- | --- | --- | --- |\n");
        for (Criterion row : answers.criteria()) {
            text.append("| ")
                    .append(row.name())
                    .append(": ")
                    .append(row.lines().get(0).label())
                    .append(" |");
            row.lines()
                    .get(0)
                    .inShort()
                    .forEach(cell -> text.append(' ').append(cell).append(" |"));
            text.append('\n');
        }
        text.append('\n');
        answers.criteria()
                .forEach(row -> text.append("- **")
                        .append(row.name())
                        .append("** (usual claim: ")
                        .append(row.claim())
                        .append("). ")
                        .append(row.judgement())
                        .append('\n'));
        Verdict verdict = answers.verdict();
        return verdict == null
                ? text.toString()
                : text.append("\n**")
                        .append(verdict.headline())
                        .append("** ")
                        .append(verdict.tippingPoint())
                        .append('\n')
                        .toString();
    }
}
