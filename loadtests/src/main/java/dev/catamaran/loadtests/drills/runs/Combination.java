package dev.catamaran.loadtests.drills.runs;

import java.util.List;
import java.util.stream.Stream;

/** What a lab is started as. */
public record Combination(String mode, String replication) {
    private static final List<String> MODES = List.of("active-passive", "active-active");
    private static final List<String> REPLICATIONS = List.of("async", "sync");

    public Combination {
        require("mode", mode, MODES);
        require("replication", replication, REPLICATIONS);
    }

    /** Those that fit; an empty text fits every mode or replication. */
    public static List<Combination> fitting(String mode, String replication) {
        return of(mode, MODES)
                .flatMap(m -> of(replication, REPLICATIONS).map(r -> new Combination(m, r)))
                .toList();
    }

    private static Stream<String> of(String given, List<String> all) {
        return given.isBlank() ? all.stream() : Stream.of(given);
    }

    private static void require(String what, String given, List<String> all) {
        if (!all.contains(given)) {
            throw new IllegalArgumentException(
                    "there is no " + what + " named \"" + given + "\"; the names are " + String.join(", ", all));
        }
    }

    public boolean mayLose() {
        return replication.equals("async");
    }

    /** In active-active each home has a region of its own to go back to. */
    public boolean homesHaveTheirRegion() {
        return mode.equals("active-active");
    }

    public String text() {
        return mode + ", " + replication;
    }

    String folder() {
        return mode + "-" + replication;
    }
}
