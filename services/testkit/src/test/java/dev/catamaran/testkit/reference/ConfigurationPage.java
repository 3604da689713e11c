package dev.catamaran.testkit.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Every setting of every app: name, type, default, meaning. */
final class ConfigurationPage {

    private static final Map<String, String> LIMITS = Map.of(
            "Min",
            "at least %s",
            "Max",
            "at most %s",
            "Pattern",
            "matches `%s`",
            "NotBlank",
            "not blank",
            "NotEmpty",
            "not empty");

    private static final List<String> MODULES = List.of(
            "services/platform",
            "gateway",
            "services/identity",
            "services/payments",
            "services/statements",
            "services/controller");

    private final StringBuilder page = new StringBuilder("""
            # Configuration

            Written from the code by `ReferenceTest`; a change by hand fails the build. Each setting is given as an environment
            variable. The lab sets them in `infra/lab`, AWS in `terraform/region`. A setting without a default is required unless
            its type ends with `?`.
            """);

    private ConfigurationPage() {}

    static String of(Path project) throws IOException {
        ConfigurationPage page = new ConfigurationPage();
        for (String module : MODULES) {
            page.add(module, Sources.of(project.resolve(module)), Wiring.of(project.resolve(module)));
        }
        return page.page.toString();
    }

    private void add(String module, Sources sources, Wiring wiring) {
        page.append("\n## ").append(module).append("\n");
        for (Sources.Type mapping : sources.annotatedWith("ConfigMapping")) {
            List<String> rows = new ArrayList<>();
            rows(rows, sources, wiring, mapping.annotations().get("ConfigMapping"), mapping);
            page.append("\n").append(mapping.comment()).append("\n\n");
            page.append("| variable | type | default | meaning |\n| --- | --- | --- | --- |\n");
            rows.forEach(row -> page.append(row).append("\n"));
        }
        addLibraries(wiring);
    }

    private void addLibraries(Wiring wiring) {
        Map<String, Wiring.Source> all = wiring.ofLibraries();
        if (all.isEmpty()) {
            return;
        }
        page.append("\nPassed on to libraries:\n\n| variable | default | setting |\n| --- | --- | --- |\n");
        all.forEach((name, setting) -> page.append("| `%s` | %s | `%s` |\n"
                .formatted(new Wiring.Source(name, "").variable(), code(setting.fallback()), setting.name())));
    }

    private void rows(List<String> rows, Sources sources, Wiring wiring, String prefix, Sources.Type type) {
        for (Sources.Member member : type.members()) {
            String key = prefix + "." + kebab(member.name());
            sources.named(member.type())
                    .ifPresentOrElse(
                            group -> rows(rows, sources, wiring, key, group), () -> rows.add(row(wiring, key, member)));
        }
    }

    private static String row(Wiring wiring, String key, Sources.Member member) {
        Wiring.Source source = wiring.source(key, member.annotations().getOrDefault("WithDefault", ""));
        String meaning = member.comment() + limits(member);
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        source.variable(), type(member.type()), code(source.fallback()), meaning.replace("|", "\\|"));
    }

    private static String limits(Sources.Member member) {
        return member.annotations().entrySet().stream()
                .filter(annotation -> LIMITS.containsKey(annotation.getKey()))
                .map(annotation -> LIMITS.get(annotation.getKey()).formatted(annotation.getValue()))
                .sorted()
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), limits -> limits.isEmpty() ? "" : " (" + limits + ")"));
    }

    private static String type(String type) {
        String plain = type.replaceAll("^Optional<(.*)>$", "$1?").replaceAll("^Optional(Int|Long)$", "$1?");
        return plain.replaceAll("List<(.*)>", "list of $1");
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
