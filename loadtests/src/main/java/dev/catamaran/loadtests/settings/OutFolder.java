package dev.catamaran.loadtests.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder for report, traces and logs, emptied of what an earlier run left there. One run has it until it is closed. */
public final class OutFolder implements AutoCloseable {
    /** Says that everything in the folder is a run's; locked as long as one is under way. */
    private static final String MARK = "made-by-catamaran";

    private final FileChannel locked;

    private OutFolder(FileChannel locked) {
        this.locked = locked;
    }

    /**
     * Never empties a folder that is somebody else's.
     *
     * @throws IllegalArgumentException when there is something in it that no run made, or when another run is under way in it
     */
    public static OutFolder prepare(Path out) throws IOException {
        if (Files.exists(out) && !isOurs(out)) {
            throw new IllegalArgumentException(
                    "-Dout=" + out + " is not empty, and no run made what is in it: empty it or name another");
        }
        Files.createDirectories(out);
        Path mark = out.resolve(MARK);
        FileChannel channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locks(channel)) {
            channel.close();
            throw new IllegalArgumentException("-Dout=" + out + " is in use: another run is under way in it");
        }
        clear(out, mark);
        return new OutFolder(channel);
    }

    private static boolean isOurs(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return false;
        }
        try (Stream<Path> files = Files.list(out)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return names.isEmpty() || names.contains(MARK);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    private static void clear(Path out, Path mark) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            List<Path> deepestFirst = files.filter(file -> !file.equals(out) && !file.equals(mark))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        locked.close();
    }
}
