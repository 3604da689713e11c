package dev.catamaran.loadtests.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A journal read back.
 *
 * @param gaps what is missing from it, in words; empty when the journal is complete
 */
public record Journal(List<Attempt> attempts, List<String> gaps) {

    public static Journal read(Path file) throws IOException {
        List<Attempt> attempts = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        boolean ended = false;
        try (Stream<String> lines = Files.lines(file)) {
            for (String text : (Iterable<String>) lines::iterator) {
                JsonNode line = JournalLine.tree(text);
                if (line.path("end").asBoolean()) {
                    ended = true;
                    countLines(line.path("lines").asLong(), attempts, gaps);
                } else {
                    add(line, attempts, gaps);
                }
            }
        }
        if (!ended) {
            gaps.add("the end line is missing after line " + lastSeq(attempts));
        }
        return new Journal(attempts, gaps);
    }

    /** Several journals of one system as one, in the given order. */
    public static Journal joined(List<Journal> journals) {
        return new Journal(
                journals.stream()
                        .flatMap(journal -> journal.attempts().stream())
                        .toList(),
                journals.stream().flatMap(journal -> journal.gaps().stream()).toList());
    }

    private static void add(JsonNode line, List<Attempt> attempts, List<String> gaps) {
        if (!line.has("seq")) {
            gaps.add("a line after " + lastSeq(attempts) + " cannot be read");
            return;
        }
        Attempt attempt = JournalLine.read(line);
        if (attempt.seq() != lastSeq(attempts) + 1) {
            gaps.add("line " + attempt.seq() + " follows line " + lastSeq(attempts));
        }
        attempts.add(attempt);
    }

    private static void countLines(long promised, List<Attempt> attempts, List<String> gaps) {
        if (promised != lastSeq(attempts)) {
            gaps.add("the end line promises " + promised + " lines, the last one is " + lastSeq(attempts));
        }
    }

    private static long lastSeq(List<Attempt> attempts) {
        return attempts.isEmpty() ? 0 : attempts.get(attempts.size() - 1).seq();
    }

    /** The attempts put together to operations, in the order in which they began. */
    public List<Operation> operations() {
        Map<String, List<Attempt>> byOperation = new LinkedHashMap<>();
        for (Attempt attempt : attempts) {
            byOperation
                    .computeIfAbsent(attempt.who().operation(), id -> new ArrayList<>())
                    .add(attempt);
        }
        return byOperation.values().stream()
                .map(Operation::new)
                .sorted(Comparator.comparingDouble(Operation::atMillis))
                .toList();
    }
}
