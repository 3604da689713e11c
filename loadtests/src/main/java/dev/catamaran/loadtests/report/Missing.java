package dev.catamaran.loadtests.report;

import java.util.List;

/** All gaps of a comparison as sentences. */
final class Missing {
    private Missing() {}

    static List<String> sentences(List<Combination> combinations) {
        return combinations.stream()
                .flatMap(one -> one.runs().stream()
                        .flatMap(run -> run.gaps().stream())
                        .map(gap -> one.mode() + ", " + one.replication() + ": " + gap.why()))
                .distinct()
                .toList();
    }
}
