package dev.catamaran.testkit.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A link of a document to another file of the project leads somewhere, and so does its {@code #heading}. */
record WorkingLinks() implements TidyRule {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("^([a-z]+:|//).*");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*)$");

    @Override
    public Stream<String> complaints(SourceFile file) {
        if (!file.extension().equals("md")) {
            return Stream.empty();
        }
        return IntStream.range(0, file.lines().size())
                .boxed()
                .flatMap(line -> LINK.matcher(file.lines().get(line))
                        .results()
                        .map(found -> found.group(1))
                        .filter(link -> !ELSEWHERE.matcher(link).matches())
                        .filter(link -> !leadsSomewhere(file.path(), link))
                        .map(link -> file.path() + ":" + (line + 1) + ": the link " + link + " leads nowhere"));
    }

    private static boolean leadsSomewhere(Path from, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || Files.isDirectory(target) || hasHeading(target, parts[1]));
    }

    private static boolean hasHeading(Path document, String anchor) {
        try {
            List<String> lines = Files.readAllLines(document);
            return lines.stream()
                    .map(HEADING::matcher)
                    .filter(Matcher::matches)
                    .anyMatch(heading -> anchorOf(heading.group(1)).equals(anchor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the usual viewers make them: lower case, no punctuation, a hyphen for each space. */
    private static String anchorOf(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .trim()
                .replace(' ', '-');
    }
}
