package dev.catamaran.testkit.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The catalogue of problems, as the enum in the platform has it. */
final class ProblemPage {

    private static final Path CATALOGUE =
            Path.of("services/platform/src/main/java/dev/catamaran/platform/problem/Problem.java");
    private static final Pattern ENTRY = Pattern.compile("(?m)^    ([A-Z_]+)\\((\\d{3}), \"([^\"]+)\"\\)");
    private static final Pattern PREFIX = Pattern.compile("\"(urn:[a-z:]+)\"");

    private ProblemPage() {}

    static String of(Path project) throws IOException {
        String source = Files.readString(project.resolve(CATALOGUE));
        String prefix =
                PREFIX.matcher(source).results().findFirst().orElseThrow().group(1);
        return """
                # Problems

                Written from the code by `ReferenceTest`; a change by hand fails the build. Every error is
                `application/problem+json` ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)) with `type`, `title`, `status`,
                `region` and `traceId`, often a `detail`. Programs compare the type, which never changes; titles are for people.

                | status | type | title |
                | --- | --- | --- |
                """
                + ENTRY.matcher(source)
                        .results()
                        .map(entry -> row(prefix, entry))
                        .collect(Collectors.joining());
    }

    private static String row(String prefix, MatchResult entry) {
        String slug = entry.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
        return "| %s | `%s%s` | %s |\n".formatted(entry.group(2), prefix, slug, entry.group(3));
    }
}
