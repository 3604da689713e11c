package dev.catamaran.loadtests.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The report as one page that needs nothing else: no script, no network. */
public final class HtmlPage {
    private final Comparison comparison;

    public HtmlPage(Comparison comparison) {
        this.comparison = comparison;
    }

    public void write(Path file) throws IOException {
        List<ModeReport> modes = modes();
        String page = template()
                .replace("{{summary}}", summary())
                .replace("{{table}}", table(modes))
                .replace("{{chart}}", TimeChart.of(modes))
                .replace("{{bars}}", RecoveryBars.of(modes))
                .replace("{{audit}}", audits(modes))
                .replace("{{emulated}}", list(comparison.emulated()))
                .replace("{{run}}", run());
        Files.writeString(file, page);
    }

    private List<ModeReport> modes() {
        return comparison.combinations().stream()
                .map(combination -> combination.runs().get(0))
                .toList();
    }

    private static String template() throws IOException {
        try (InputStream page = HtmlPage.class.getResourceAsStream("page.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String summary() {
        StringBuilder text = new StringBuilder();
        for (ModeReport mode : modes()) {
            Recovery worst = mode.worstRecovery();
            text.append("<li><b>").append(mode.mode()).append("</b>: ");
            if (worst != null && worst.rtoMillis() != null) {
                text.append("affected customers could pay again after <b>")
                        .append(Text.millis(worst.rtoMillis()))
                        .append("</b>; ");
            }
            text.append(Text.count(mode.availability().failed())).append(" failed operations, ");
            text.append("payments lost: ")
                    .append(Text.count(mode.rpo().payments()))
                    .append(", audit <b>");
            text.append(mode.audit().verdict()).append("</b></li>\n");
        }
        return text.toString();
    }

    private static String table(List<ModeReport> modes) {
        StringBuilder html = new StringBuilder("<thead><tr><th></th>");
        modes.forEach(mode -> html.append("<th scope=\"col\">")
                .append(mode.mode())
                .append("<br><small>")
                .append(mode.replication())
                .append(" replication</small></th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (MainTable.Row row : MainTable.of(modes)) {
            if (row.section() != null) {
                html.append("<tr class=\"section\"><th scope=\"colgroup\" colspan=\"")
                        .append(modes.size() + 1)
                        .append("\">")
                        .append(Text.escape(row.section()))
                        .append("</th></tr>\n");
            }
            html.append("<tr><th scope=\"row\"")
                    .append(row.label().startsWith(" ") ? " class=\"part\">" : ">")
                    .append(Text.escape(row.label().trim()))
                    .append("</th>");
            row.cells()
                    .forEach(cell ->
                            html.append("<td>").append(Text.escape(cell)).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</tbody>").toString();
    }

    private static String audits(List<ModeReport> modes) {
        StringBuilder html = new StringBuilder();
        for (ModeReport mode : modes) {
            AuditSummary audit = mode.audit();
            html.append("<h3>")
                    .append(mode.mode())
                    .append(": ")
                    .append(audit.verdict())
                    .append("</h3>\n<p>");
            html.append(Text.count(audit.lookedAt())).append(" of ").append(Text.count(audit.acknowledged()));
            html.append(" acknowledged payments looked at in ").append(String.join(", ", audit.regions()));
            html.append("; ").append(Text.count(audit.violations())).append(" violations.</p>\n");
            html.append(list(audit.counts().entrySet().stream()
                    .map(found -> found.getValue() + " × " + found.getKey().meaning())
                    .toList()));
            html.append(list(audit.findings().stream()
                    .limit(10)
                    .map(finding -> finding.severity() + " " + finding.kind() + " " + finding.subject() + ": "
                            + finding.detail())
                    .toList()));
        }
        return html.toString();
    }

    private static String list(List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<ul>\n");
        items.forEach(item -> html.append("<li>").append(Text.escape(item)).append("</li>\n"));
        return html.append("</ul>\n").toString();
    }

    private String run() {
        Comparison.Load load = comparison.load();
        Comparison.Machine machine = comparison.machine();
        return Text.escape(comparison.madeAt() + " · " + machine.processors() + " processors, " + machine.os()
                + ", Java "
                + machine.java() + " · asked for " + Text.decimal(load.paymentsPerSecond()) + " payments/s from "
                + load.customersPerHome() + " customers of each home · warm-up " + load.warmUp() + " s, steady "
                + load.steady() + " s, region dead " + load.recovery() + " s, back " + load.comeback() + " s");
    }
}
