package dev.catamaran.lab.watched;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every metric that a rule, a dashboard, a document, an alarm or the console names, with the file where it stands. */
public final class Named {

    static final String FOLDER = "infra/observability";

    private final Path project;
    private final Map<String, String> all = new TreeMap<>();

    private Named(Path project) {
        this.project = project;
    }

    /** @param project its root folder */
    public static Map<String, String> in(Path project) throws IOException {
        Named named = new Named(project);
        named.add("docs", ".md", MetricNames::inText);
        named.add("docs", ".sh", MetricNames::inText);
        named.add(FOLDER, ".md", MetricNames::inText);
        named.add("infra/lab", "README.md", MetricNames::inText);
        named.add("infra/console/src/main", ".java", MetricNames::inText);
        named.add("terraform/modules/alarms", ".tf", MetricNames::inText);
        named.add(FOLDER + "/grafana/dashboards", ".json", Named::inDashboard);
        for (Rule rule : rules(project)) {
            MetricNames.inExpression(rule.expression()).forEach(name -> named.all.putIfAbsent(name, rule.alert()));
        }
        return named.all;
    }

    /** An alert as the rules have it; what it lacks is empty. */
    record Rule(String alert, String expression, String duration, String severity, String summary, String runbook) {

        private static Rule of(Map<?, ?> rule) {
            Map<?, ?> labels = part(rule, "labels");
            Map<?, ?> notes = part(rule, "annotations");
            return new Rule(
                    text(rule, "alert"),
                    text(rule, "expr"),
                    text(rule, "for"),
                    text(labels, "severity"),
                    text(notes, "summary"),
                    text(notes, "runbook"));
        }

        private static Map<?, ?> part(Map<?, ?> rule, String key) {
            return rule.get(key) instanceof Map<?, ?> part ? part : Map.of();
        }

        private static String text(Map<?, ?> part, String key) {
            return part.containsKey(key) ? part.get(key).toString() : "";
        }
    }

    static List<Rule> rules(Path project) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve(FOLDER).resolve("rules"))) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .flatMap(file -> groups(read(file)))
                    .flatMap(group -> ((List<?>) group.get("rules")).stream())
                    .map(rule -> Rule.of((Map<?, ?>) rule))
                    .toList();
        }
    }

    private static Stream<Map<?, ?>> groups(String yaml) {
        Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return ((List<?>) file.get("groups")).stream().map(group -> (Map<?, ?>) group);
    }

    private static Set<String> inDashboard(String json) {
        try {
            JsonNode dashboard = new ObjectMapper().readTree(json);
            return Stream.concat(
                            dashboard.findValuesAsText("expr").stream(), dashboard.findValuesAsText("query").stream())
                    .flatMap(expression -> MetricNames.inExpression(expression).stream())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String folder, String ending, Function<String, Set<String>> names) throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve(folder))) {
            files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .forEach(file -> names.apply(read(file))
                            .forEach(name -> all.putIfAbsent(
                                    name, project.relativize(file).toString())));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
