package dev.catamaran.loadtests.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder for report and logs, emptied of what an earlier comparison left there. */
final class OutFolder {
    /** Says that everything in the folder is a comparison's. */
    private static final String MARK = "made-by-compare";

    private OutFolder() {}

    /**
     * Never empties a folder that is somebody else's.
     *
     * @throws IllegalArgumentException when there is something in it that no comparison made
     */
    static void prepare(Path out) throws IOException {
        if (Files.exists(out) && !isMine(out)) {
            throw new IllegalArgumentException("-Dout=" + out + " is not empty, and no comparison made what is in it");
        }
        clear(out);
        Files.createDirectories(out);
        Files.createFile(out.resolve(MARK));
    }

    private static boolean isMine(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return false;
        }
        try (Stream<Path> files = Files.list(out)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return names.isEmpty() || names.contains(MARK) || names.contains("report.json");
        }
    }

    private static void clear(Path out) throws IOException {
        if (Files.exists(out)) {
            try (Stream<Path> files = Files.walk(out)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
