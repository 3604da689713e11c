package dev.catamaran.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    Path folder;

    private final Comparison comparison = FullSample.of(1);

    @Test
    void thePageNeedsNothingFromOutside() throws Exception {
        assertThat(page(comparison)).doesNotContain("{{", "http", "<script", "src=", "url(", "NaN", "Infinity");
    }

    @Test
    void thePageAnswersEightQuestions() throws Exception {
        assertThat(page(comparison))
                .contains("Availability", "Failover", "Performance", "Latency", "Cost", "Complexity")
                .contains("Data consistency", "Scalability", "usual claim", "one run; no spread is known")
                .contains("region killed", "takeover", "started again", "failback", "1,510 ms", "Tipping point")
                .contains("Everything is on one machine &amp; shares it.");
    }

    @Test
    void severalRunsShowTheirMedianAndSpread() throws Exception {
        assertThat(page(FullSample.of(3)))
                .contains("median of 3 runs", "25.0 (24.0 – 26.0)", "medians of 3 runs or more");
    }

    @Test
    void whatWasNotMeasuredSaysSo() throws Exception {
        Comparison some = FullSample.of(FullSample.READER, List.of(FullSample.combination("active-active", "sync", 1)));
        Criterion performance = new Answers(some, null).criteria().get(2);

        assertThat(performance.lines().get(0).cells()).containsOnly("not measured");
        assertThat(performance.judgement()).startsWith("Not to be judged");
        assertThat(page(some)).contains("No verdict", "Not to be judged");
    }

    @Test
    void aComparisonWithoutAnyRunIsStillAPage() throws Exception {
        assertThat(page(FullSample.of(FullSample.READER, List.of())))
                .contains("not measured")
                .doesNotContain("NaN");
    }

    @Test
    void theStandbysIdleShareIsThatOfItsProcessors() {
        assertThat(Expense.idleShare(SampleRun.activePassive())).isEqualTo(0.9);
        assertThat(Expense.idleShare(SampleRun.activeActive())).isNull();
    }

    @Test
    void theTerminalShowsTheEightRowsInShort() throws Exception {
        String table = TerminalTable.of(comparison, PriceTable.read(Path.of("..")));

        new Answers(comparison, null)
                .criteria()
                .forEach(row -> assertThat(table).contains(row.name()));
        assertThat(table).contains("active-passive, async", "active-active, sync");
    }

    @Test
    void theGuideIsRewrittenBetweenItsMarksOnly() throws Exception {
        Path guide = folder.resolve("decide.md");
        Files.copy(Path.of("../docs/decide.md"), guide);
        String before = Files.readString(guide);

        DecisionGuide.rewrite(guide, comparison, PriceTable.read(Path.of("..")));

        assertThat(Files.readString(guide))
                .startsWith(before.substring(0, before.indexOf(DecisionGuide.BEGIN)))
                .endsWith(before.substring(before.indexOf(DecisionGuide.END)))
                .contains("| Failover: RTO, the slower home | 1,510 ms |");
    }

    @Test
    void theFileKeepsItsShape() throws Exception {
        Path file = folder.resolve("report.json");
        comparison.write(file);

        JsonNode mode = new ObjectMapper()
                .readTree(file.toFile())
                .path("combinations")
                .path(2)
                .path("runs")
                .path(0);
        assertThat(mode.path("recoveries").path(0).path("rtoMillis").asDouble()).isEqualTo(1_500);
        assertThat(mode.path("audit").path("verdict").asText()).isEqualTo("clean");
        assertThat(mode.path("series").path(0).path("payments").asInt()).isEqualTo(20);
        assertThat(mode.path("livingRegionsCustomers").path("longestWaitMillis").asDouble())
                .isEqualTo(40);
    }

    private String page(Comparison shown) throws Exception {
        // beside the other build results, so that a person can look at it
        Path file = Files.createDirectories(Path.of("target/sample-report"))
                .resolve("report-"
                        + shown.combinations().stream()
                                .mapToInt(one -> one.runs().size())
                                .sum() + ".html");
        new HtmlPage(shown, PriceTable.read(Path.of(".."))).write(file);
        return Files.readString(file);
    }
}
