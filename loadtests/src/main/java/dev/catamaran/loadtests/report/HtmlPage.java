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
    private final PriceTable prices;

    /** A page without prices, and so without a verdict. */
    public HtmlPage(Comparison comparison) {
        this(comparison, null);
    }

    /** @param prices null for none */
    public HtmlPage(Comparison comparison, PriceTable prices) {
        this.comparison = comparison;
        this.prices = prices;
    }

    /** @throws IOException when the file cannot be written */
    public void write(Path file) throws IOException {
        Answers answers = new Answers(comparison, prices);
        List<ModeReport> all = first(comparison.combinations());
        List<ModeReport> drawn = first(
                List.of(answers.columns().of(Columns.PASSIVE), answers.columns().of(Columns.ACTIVE)));
        Files.writeString(
                file,
                template()
                        .replace(
                                "{{table}}",
                                Html.criteria(
                                        answers.criteria(), answers.columns().all()))
                        .replace("{{missing}}", Html.missing(comparison.combinations()))
                        .replace("{{rule}}", Text.escape(Duel.RULE))
                        .replace("{{verdict}}", Html.verdict(answers.verdict()))
                        .replace("{{parameters}}", parameters())
                        .replace(
                                "{{chart}}",
                                TimeChart.of("Throughput and p99", drawn, List.of(TimeChart.RATE, TimeChart.P99)))
                        .replace("{{held}}", TimeChart.of("Held payments", drawn, List.of(TimeChart.HELD)))
                        .replace("{{lag}}", TimeChart.of("Replication lag", drawn, List.of(TimeChart.LAG)))
                        .replace("{{bars}}", RecoveryBars.of(all))
                        .replace("{{latency}}", LatencyChart.of(all))
                        .replace(
                                "{{capacity}}",
                                CapacityChart.of(answers.columns().all()))
                        .replace("{{bills}}", Html.bills(answers.bills()) + sources())
                        .replace("{{complexity}}", Html.complexity(answers.complexity()))
                        .replace("{{audit}}", audits(all))
                        .replace("{{emulated}}", Html.list(comparison.emulated()))
                        .replace("{{run}}", run()));
    }

    private static List<ModeReport> first(List<Combination> combinations) {
        return combinations.stream()
                .flatMap(one -> one.runs().stream().filter(ModeReport::measured).limit(1))
                .toList();
    }

    private String sources() {
        return prices == null
                ? "<p>There is no price table.</p>"
                : "<p>" + Text.escape(prices.note()) + "</p><details><summary>Sources</summary>"
                        + Html.list(prices.sources()) + "</details>";
    }

    private String parameters() {
        Parameters reader = comparison.parameters();
        return Html.list(List.of(
                "losses of a serving region a year: " + Text.decimal(reader.regionLossesPerYear())
                        + " (-DlossesPerYear)",
                "cost of a minute of downtime of all customers: " + Text.dollars(reader.costPerMinute())
                        + " (-DcostPerMinute)",
                "availability target: " + Text.availability(reader.availabilityTarget()) + ", which allows "
                        + Text.duration(Downtime.allowedSeconds(reader.availabilityTarget()))
                        + " a year (-Davailability)",
                "budget for both regions: " + Text.dollars(reader.monthlyBudget()) + " a month (-Dbudget)",
                "on call: " + reader.onCall() + " (-DonCall)"));
    }

    private static String template() throws IOException {
        try (InputStream page = HtmlPage.class.getResourceAsStream("page.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String audits(List<ModeReport> modes) {
        StringBuilder html = new StringBuilder();
        for (ModeReport mode : modes) {
            AuditSummary audit = mode.audit();
            if (audit == null) {
                html.append("<p>").append(Text.escape(noAudit(mode))).append(".</p>");
                continue;
            }
            html.append("<h3>")
                    .append(Text.escape(mode.mode() + ", " + mode.replication()))
                    .append(": ")
                    .append(Text.escape(audit.verdict()))
                    .append("</h3>\n<p>");
            html.append(Text.count(audit.lookedAt())).append(" of ").append(Text.count(audit.acknowledged()));
            html.append(" acknowledged payments looked at in ").append(Text.escape(String.join(", ", audit.regions())));
            html.append("; ").append(Text.count(audit.violations())).append(" violations.</p>\n");
            html.append(Html.list(audit.counts().entrySet().stream()
                    .map(found -> found.getValue() + " × " + found.getKey().meaning())
                    .toList()));
            html.append(Html.list(audit.findings().stream()
                    .limit(10)
                    .map(finding -> finding.severity() + " " + finding.kind() + " " + finding.subject() + ": "
                            + finding.detail())
                    .toList()));
        }
        return html.toString();
    }

    private static String noAudit(ModeReport mode) {
        String why = mode.whyMissing(Part.AUDIT);
        return mode.mode() + ", " + mode.replication() + ": " + Text.NOT_MEASURED + (why == null ? "" : ": " + why);
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
