package dev.catamaran.loadtests.report;

import java.io.IOException;
import java.util.List;

/** The main table for a terminal. */
public final class TerminalTable {
    private static final int LABEL = 40;
    private static final int CELL = 32;

    private TerminalTable() {}

    public static String of(List<ModeReport> modes) {
        StringBuilder text = new StringBuilder();
        line(text, "", modes.stream().map(TerminalTable::name).toList());
        for (MainTable.Row row : MainTable.of(modes)) {
            if (row.section() != null) {
                text.append('\n').append(row.section()).append('\n');
            }
            line(text, "  " + row.label(), row.cells());
        }
        return text.toString();
    }

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
            line(text, row.name(), row.lines().get(0).cells());
            text.append("  ").append(row.lines().get(0).label()).append('\n');
        }
        Verdict verdict = answers.verdict();
        text.append('\n').append(verdict == null ? "" : verdict.headline() + '\n' + verdict.tippingPoint() + '\n');
        return text.toString();
    }

    private static String name(ModeReport mode) {
        return mode.mode() + ", " + mode.replication();
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
