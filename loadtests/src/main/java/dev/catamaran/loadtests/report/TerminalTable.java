package dev.catamaran.loadtests.report;

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
