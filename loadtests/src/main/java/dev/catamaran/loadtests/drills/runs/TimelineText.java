package dev.catamaran.loadtests.drills.runs;

import java.util.List;
import java.util.Locale;

/** A drill's timeline for people: milliseconds since its beginning, who, what. */
public final class TimelineText {
    private TimelineText() {}

    public static List<String> of(Episode episode) {
        return episode.happenings().stream()
                .map(happening -> String.format(
                        Locale.ROOT,
                        "%8.0f ms  %-10s  %s",
                        happening.atMillis() - episode.begunAt(),
                        happening.who(),
                        happening.what()))
                .toList();
    }
}
