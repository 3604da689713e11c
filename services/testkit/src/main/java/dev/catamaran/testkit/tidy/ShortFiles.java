package dev.catamaran.testkit.tidy;

import java.util.Set;
import java.util.stream.Stream;

/** A file is read in one go. */
record ShortFiles(int limit) implements TidyRule {

    private static final Set<String> CODE =
            Set.of("java", "sql", "js", "mjs", "css", "html", "tf", "yml", "yaml", "sh", "properties", "conf");

    @Override
    public Stream<String> complaints(SourceFile file) {
        int lines = file.lines().size();
        return CODE.contains(file.extension()) && lines > limit
                ? Stream.of(file.path() + ": " + lines + " lines; split it where its subject changes")
                : Stream.empty();
    }
}
