package dev.catamaran.testkit.tidy;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A text that no line may have. */
record LineRule(Pattern forbidden, String advice) implements TidyRule {

    @Override
    public Stream<String> complaints(SourceFile file) {
        return IntStream.range(0, file.lines().size())
                .filter(line -> forbidden.matcher(file.lines().get(line)).find())
                .mapToObj(line -> file.path() + ":" + (line + 1) + ": " + advice);
    }
}
