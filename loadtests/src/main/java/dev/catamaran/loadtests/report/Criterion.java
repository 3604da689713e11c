package dev.catamaran.loadtests.report;

import java.util.List;

/**
 * One row of the debate.
 *
 * @param claim as it is usually made, for active-passive and for active-active
 * @param lines measured values; the first one stands for the criterion in short tables
 * @param judgement whether the claim held here, and why
 */
record Criterion(String name, String claim, List<Line> lines, String judgement) {

    /** @param cells one for each combination */
    record Line(String label, List<String> cells) {

        /** Without the reasons for what was not measured, for tables with narrow columns. */
        List<String> inShort() {
            return cells.stream()
                    .map(cell -> cell.startsWith(Text.NOT_MEASURED) ? Text.NOT_MEASURED : cell)
                    .toList();
        }
    }
}
