package dev.catamaran.testkit.tidy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Every package of the main code says in a sentence what it is for. */
record PackageInfos() implements TidyRule {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final String INFO = "package-info.java";

    @Override
    public Stream<String> complaints(SourceFile file) {
        if (!file.extension().equals("java") || !file.path().toString().contains(MAIN.toString())) {
            return Stream.empty();
        }
        if (file.name().equals(INFO)) {
            return saysSomething(file) ? Stream.empty() : Stream.of(file.path() + ": add the sentence, as Javadoc");
        }
        return Files.exists(file.path().resolveSibling(INFO))
                ? Stream.empty()
                : Stream.of(file.path().getParent() + ": add " + INFO + " with one sentence of purpose");
    }

    private static boolean saysSomething(SourceFile info) {
        return info.lines().stream().anyMatch(line -> line.startsWith("/**") || line.startsWith(" *"));
    }
}
