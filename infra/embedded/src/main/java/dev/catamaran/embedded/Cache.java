package dev.catamaran.embedded;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders that are made once on a machine and then only read: {@code ~/.cache/catamaran}, or below the folder for temporary
 * files where the home cannot be written or the servers' account cannot look into it.
 */
public final class Cache {

    private static final Path ROOT = root();

    private Cache() {}

    /** Fills a new folder. */
    public interface Maker {
        void fill(Path folder) throws IOException;
    }

    /** The folder of this name. Several JVMs may make it at the same time: each makes its own, the first one's is used. */
    public static Path folder(String name, Maker maker) throws IOException {
        Path made = path(name);
        if (Files.isDirectory(made)) {
            return made;
        }
        Path building = Files.createTempDirectory(ROOT, ".building-");
        try {
            Path content = Files.createDirectory(building.resolve("content"));
            maker.fill(content);
            publish(content, made);
        } finally {
            FileTree.delete(building);
        }
        return made;
    }

    /** Whether the folder of this name was made. */
    public static boolean has(String name) {
        return Files.isDirectory(path(name));
    }

    /** Where the folder of this name is once it was made. */
    public static Path path(String name) {
        return ROOT.resolve(name);
    }

    /** Of the folders whose names begin so, deletes all but the newest. Who still reads one on Linux or macOS keeps what is open. */
    public static void dropOld(String prefix, int kept) throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            List<Path> old = folders.filter(
                            folder -> folder.getFileName().toString().startsWith(prefix))
                    .sorted(Comparator.comparing(
                                    (Path folder) -> folder.toFile().lastModified())
                            .reversed())
                    .skip(kept)
                    .toList();
            for (Path folder : old) {
                FileTree.delete(folder);
            }
        }
    }

    private static void publish(Path content, Path made) throws IOException {
        try {
            Files.move(content, made, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException lost) {
            if (!Files.isDirectory(made)) {
                throw lost;
            }
        }
    }

    private static Path root() {
        Path home = Machine.home().resolve(".cache/catamaran");
        if (Account.current() != Account.NOBODY && canCreate(home)) {
            return home;
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "catamaran-cache-" + Machine.user());
        if (!canCreate(temporary)) {
            throw new IllegalStateException("neither " + home + " nor " + temporary + " can be written");
        }
        return temporary;
    }

    private static boolean canCreate(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Account.current() == Account.NOBODY) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }
}
