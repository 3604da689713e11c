package dev.catamaran.testkit.tidy;

import java.util.stream.Stream;

/** What a file must not hold. A complaint names the place and the way out. */
interface TidyRule {

    Stream<String> complaints(SourceFile file);
}
