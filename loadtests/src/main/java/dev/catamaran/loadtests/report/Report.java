package dev.catamaran.loadtests.report;

import java.io.IOException;
import java.nio.file.Path;

/** Publishes a comparison: file, page, and on request the figures of the decision guide. */
public final class Report {
    private Report() {}

    /**
     * Writes {@code report.json} and {@code report.html}; with {@code -Dguide=true} also the measured part of
     * {@code docs/decide.md}.
     *
     * @param projectRoot the folder above {@code terraform}, where the prices are
     * @param out an existing folder
     * @return the eight rows in short for the terminal
     * @throws IOException when a file cannot be read or written
     */
    public static String publish(Comparison comparison, Path projectRoot, Path out) throws IOException {
        comparison.write(out.resolve("report.json"));
        PriceTable prices = PriceTable.read(projectRoot);
        new HtmlPage(comparison, prices).write(out.resolve("report.html"));
        if (Boolean.getBoolean("guide")) {
            DecisionGuide.rewrite(projectRoot.resolve("docs/decide.md"), comparison, prices);
        }
        return TerminalTable.of(comparison, prices);
    }
}
