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

    private final List<ModeReport> modes = List.of(SampleRun.activePassive(), SampleRun.activeActive());
    private final Comparison comparison = new Comparison(
            Comparison.FORMAT,
            "2026-11-22T12:00:00Z",
            new Comparison.Machine(2, "Linux amd64", "17.0.15"),
            new Comparison.Load(20, 40, 4, 60, 20, 10, 5),
            List.of("Everything is on one machine & shares it."),
            modes);

    @Test
    void thePageNeedsNothingFromOutside() throws Exception {
        String page = page();

        assertThat(page).doesNotContain("{{", "http", "<script", "src=", "url(");
    }

    @Test
    void thePageShowsBothModesTheFaultAndThePartsOfTheRecovery() throws Exception {
        assertThat(page())
                .contains("active-passive", "active-active", "region killed", "1,510 ms", "promote")
                .contains("Everything is on one machine &amp; shares it.");
    }

    @Test
    void whatWasNotMeasuredIsNotShown() {
        assertThat(MainTable.of(List.of(SampleRun.activePassive())))
                .extracting(MainTable.Row::section)
                .doesNotContain("Customers of the living region, in the same time");
        assertThat(MainTable.of(modes))
                .filteredOn(row -> row.label().equals("homes"))
                .last()
                .extracting(MainTable.Row::cells)
                .isEqualTo(List.of("–", "us"));
    }

    @Test
    void theTerminalShowsTheSameRows() {
        String table = TerminalTable.of(modes);

        MainTable.of(modes)
                .forEach(row ->
                        assertThat(table).contains(row.label(), row.cells().get(0)));
    }

    @Test
    void theFileKeepsItsShape() throws Exception {
        Path file = folder.resolve("report.json");
        comparison.write(file);

        JsonNode mode = new ObjectMapper().readTree(file.toFile()).path("modes").path(1);
        assertThat(mode.path("recoveries").path(0).path("rtoMillis").asDouble()).isEqualTo(1_500);
        assertThat(mode.path("audit").path("verdict").asText()).isEqualTo("clean");
        assertThat(mode.path("series").path(0).path("payments").asInt()).isEqualTo(20);
        assertThat(mode.path("livingRegionsCustomers").path("longestWaitMillis").asDouble())
                .isEqualTo(40);
    }

    private String page() throws Exception {
        // beside the other build results, so that a person can look at it
        Path file = Files.createDirectories(Path.of("target/sample-report")).resolve("report.html");
        new HtmlPage(comparison).write(file);
        return Files.readString(file);
    }
}
