package dev.catamaran.loadtests.report;

import java.io.IOException;
import java.util.List;

/** The main table for a terminal. */
public final class TerminalTable {
    private static final int LABEL = 40;
    private static final int CELL = 32;

    private TerminalTable() {}

    /**
     * The eight rows in short, each by its first line.
     *
     * @param prices null for none
     * @throws IOException when the page's resources cannot be read
     */
    public static String of(Comparison comparison, PriceTable prices) throws IOException {
        Answers answers = new Answers(comparison, prices);
        StringBuilder text = new StringBuilder();
        line(
                text,
                "",
                answers.columns().all().stream()
                        .map(one -> one.mode() + ", " + one.replication())
                        .toList());
        for (Criterion row : answers.criteria()) {
            line(text, row.name(), row.lines().get(0).inShort());
            text.append("  ").append(row.lines().get(0).label()).append('\n');
        }
        List<String> missing = Missing.sentences(comparison.combinations());
        text.append(missing.isEmpty() ? "" : "\nMissing:\n");
        missing.forEach(sentence -> text.append("  ").append(sentence).append('\n'));
        Verdict verdict = answers.verdict();
        text.append('\n').append(verdict == null ? "" : verdict.headline() + '\n' + verdict.tippingPoint() + '\n');
        return text.toString();
    }

    private static void line(StringBuilder text, String label, List<String> cells) {
        text.append(pad(label, LABEL));
        cells.forEach(cell -> text.append(pad(cell, CELL)));
        text.setLength(text.toString().stripTrailing().length());
        text.append('\n');
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
