package dev.catamaran.lab;

import dev.catamaran.embedded.FileTree;
import dev.catamaran.lab.disk.SmallDisks;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Data and logs of one run. One lab has it until it is closed, or its process ends. */
final class RunFolder implements AutoCloseable {

    /** Locked as long as a lab uses the folder. */
    private static final String LOCK = "lab.lock";

    private static final String DESCRIPTION = "lab.json";

    /** Either shows that a lab made this folder, so that another may empty it; labs of an older version left no lock. */
    private static final List<String> MARKS = List.of(LOCK, DESCRIPTION);

    private final Path path;
    private final FileChannel locked;

    private RunFolder(Path path, FileChannel locked) {
        this.path = path;
        this.locked = locked;
    }

    /**
     * Emptied of what an earlier lab left there.
     *
     * @throws IOException when the folder holds something that is not a lab's, or another lab is using it; nothing is changed then
     */
    static RunFolder prepare(Path path) throws IOException {
        Path lock = path.resolve(LOCK);
        if (Files.exists(path) && !contents(path).isEmpty() && !isOfALab(path)) {
            throw new IOException(path + " is not empty, and no run of a lab");
        }
        Files.createDirectories(path);
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locks(channel)) {
            channel.close();
            throw new IOException("another lab is running in " + path + ": end it first");
        }
        SmallDisks.clearStale(path);
        for (Path leftover : contents(path)) {
            if (!leftover.equals(lock)) {
                FileTree.delete(leftover);
            }
        }
        return new RunFolder(path, channel);
    }

    private static boolean isOfALab(Path path) {
        return MARKS.stream().anyMatch(mark -> Files.exists(path.resolve(mark)));
    }

    private static List<Path> contents(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.toList();
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /** For people and programs that want to know where everything is; never half-written. */
    void describe(String json, String variables, String targets) throws IOException {
        write("targets.json", targets);
        write("lab.env", variables);
        write(DESCRIPTION, json);
    }

    private void write(String name, String text) throws IOException {
        Path next = path.resolve(name + ".next");
        Files.writeString(next, text);
        Files.move(next, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    Path apps() {
        return path.resolve("apps");
    }

    /** The copies of the apps are of no use after the run; data and logs stay, for people and for the next lab to empty. */
    @Override
    public void close() throws IOException {
        try (FileChannel freed = locked) {
            FileTree.delete(apps());
        }
    }
}
