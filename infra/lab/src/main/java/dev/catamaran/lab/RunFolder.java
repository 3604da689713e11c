package dev.catamaran.lab;

import dev.catamaran.embedded.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Data and logs of one run. */
record RunFolder(Path path) {

    /** Shows that a lab made this folder, so that another may empty it. */
    private static final String MARK = "lab.json";

    /** @throws IOException when the folder holds something that is not a lab's */
    static RunFolder prepare(Path path) throws IOException {
        if (Files.exists(path) && !isEmpty(path)) {
            if (!Files.exists(path.resolve(MARK))) {
                throw new IOException(path + " is not empty, and no run of a lab");
            }
            FileTree.delete(path);
        }
        Files.createDirectories(path);
        RunFolder folder = new RunFolder(path);
        folder.write(MARK, "{}");
        return folder;
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    /** For people and programs that want to know where everything is; never half-written. */
    void describe(String json, String variables, String targets) throws IOException {
        write("targets.json", targets);
        write("lab.env", variables);
        write(MARK, json);
    }

    private void write(String name, String text) throws IOException {
        Path next = path.resolve(name + ".next");
        Files.writeString(next, text);
        Files.move(next, path.resolve(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    Path apps() {
        return path.resolve("apps");
    }

    /** The copies of the apps are of no use after the run; data and logs stay. */
    void dropApps() throws IOException {
        FileTree.delete(apps());
    }
}
