package dev.catamaran.testkit.tidy;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Java that upper-cases, lower-cases or formats by the machine's language: in Turkish, KILL becomes kıll, and names,
 * keys and JSON are different on one machine.
 */
record NamedLocale() implements TidyRule {

    private static final Pattern CASE = Pattern.compile("[.:]to(?:Lower|Upper)Case(?:\\(\\)|\\b(?!\\())");
    private static final Pattern FORMAT = Pattern.compile("(?:\\bString\\.format|\\.printf)\\(\\s*+(?!Locale\\b)");

    @Override
    public Stream<String> complaints(SourceFile file) {
        return file.extension().equals("java")
                ? Stream.of(CASE, FORMAT).flatMap(pattern -> complaints(file, pattern))
                : Stream.empty();
    }

    private static Stream<String> complaints(SourceFile file, Pattern pattern) {
        String text = String.join("\n", file.lines());
        return pattern.matcher(text)
                .results()
                .map(found -> file.path() + ":" + lineOf(text, found.start())
                        + ": name a locale, Locale.ROOT for what machines read");
    }

    private static long lineOf(String text, int position) {
        return 1
                + text.substring(0, position)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }
}
