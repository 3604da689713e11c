package dev.catamaran.lab.watched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.catamaran.lab.watched.Named.Rule;
import dev.catamaran.testkit.ProjectFolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each alert says how bad it is and which page helps, has a case that raises it, and Prometheus can read it. */
class RulesTest {

    private static final Path PROJECT = ProjectFolder.root();
    private static final Path FOLDER = PROJECT.resolve(Named.FOLDER);

    @Test
    void saysHowLongHowBadAndWhichPageHelps() throws IOException {
        List<Rule> rules = Named.rules(PROJECT);
        assertThat(rules).hasSizeGreaterThan(20);
        for (Rule rule : rules) {
            assertThat(rule.duration()).as(rule.alert()).matches("\\d+[smh]");
            assertThat(rule.severity()).as(rule.alert()).isIn("critical", "warning");
            assertThat(rule.summary()).as(rule.alert()).isNotBlank();
            assertThat(leadsSomewhere(rule.runbook()))
                    .as(rule.alert() + ": " + rule.runbook())
                    .isTrue();
        }
    }

    @Test
    void knowsAPageThatIsNotThere() throws IOException {
        assertThat(leadsSomewhere("docs/operating/region-lost.md")).isTrue();
        assertThat(leadsSomewhere("docs/operating/region-lost.md#no-such-part")).isFalse();
        assertThat(leadsSomewhere("docs/operating/no-such-page.md")).isFalse();
        assertThat(leadsSomewhere("")).isFalse();
    }

    @Test
    void hasACaseThatRaisesEachAlert() throws IOException {
        String cases = Files.readString(FOLDER.resolve("rules/test.yaml"));
        assertThat(Named.rules(PROJECT).stream().map(Rule::alert).toList())
                .allMatch(alert -> cases.contains("alertname=\"" + alert + "\""), "is raised by a case in test.yaml");
    }

    @Test
    void isWhatPrometheusReadsAndRaises() throws IOException, InterruptedException {
        assumeTrue(isInstalled("promtool"), "promtool is missing: apt-get install prometheus");
        for (String config : List.of("prometheus.yml", "demo.yml")) {
            promtool("check", "config", config);
        }
        promtool("test", "rules", "rules/test.yaml");
    }

    private static boolean leadsSomewhere(String runbook) throws IOException {
        String[] parts = runbook.split("#", 2);
        Path page = PROJECT.resolve(parts[0]);
        if (!runbook.startsWith("docs/operating/") || !Files.isRegularFile(page)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(page)) {
            return parts.length == 1 || lines.anyMatch(line -> isHeading(line, parts[1]));
        }
    }

    private static boolean isHeading(String line, String anchor) {
        return line.startsWith("#")
                && line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replace(' ', '-')
                        .equals(anchor);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
