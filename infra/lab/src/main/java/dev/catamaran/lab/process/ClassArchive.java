package dev.catamaran.lab.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An app's loaded classes, kept for the next starts (class data sharing, JEP 350): saves a quarter of the processor time of a start.
 * The first process that ends in peace writes it, so that it costs no start of its own. One for each build and JVM.
 */
final class ClassArchive {

    private static final String USED = "classes.jsa";
    private static final String LEARNED = "learned.jsa";
    private static final int KEPT_PER_APP = 4;

    private final String app;
    private final Path folder;
    private final Path kept;
    private final boolean missing;

    private ClassArchive(String app, Path folder, Path kept, boolean missing) {
        this.app = app;
        this.folder = folder;
        this.kept = kept;
        this.missing = missing;
    }

    /** @param folder the app's copy, into which an archive that fits is copied too */
    static ClassArchive of(String app, Path folder) throws IOException {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "catamaran", "classes");
        Path kept = cache.resolve(app + "-" + Fingerprint.of(folder) + ".jsa");
        if (!Files.exists(kept)) {
            return new ClassArchive(app, folder, kept, true);
        }
        Files.copy(kept, folder.resolve(USED));
        return new ClassArchive(app, folder, kept, false);
    }

    boolean isMissing() {
        return missing;
    }

    /** The paths are relative: the JVM compares the class path of an archive with its own. */
    List<String> options(boolean learning) {
        if (!missing) {
            return List.of("-XX:SharedArchiveFile=" + USED, "-Xshare:auto", "-Xlog:cds*=off");
        }
        return learning ? List.of("-XX:ArchiveClassesAtExit=" + LEARNED, "-Xlog:cds*=off") : List.of();
    }

    /** Called after the learning process has ended by itself, so that what it has written is whole. */
    void keep() throws IOException {
        Path learned = folder.resolve(LEARNED);
        if (!Files.exists(learned)) {
            return;
        }
        Files.createDirectories(kept.getParent());
        Path copy = Files.createTempFile(kept.getParent(), app, ".part");
        Files.copy(learned, copy, StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
        dropOld();
    }

    private void dropOld() throws IOException {
        try (Stream<Path> files = Files.list(kept.getParent())) {
            List<Path> oldest = files.filter(
                            file -> file.getFileName().toString().matches(app + "-\\w+\\.jsa"))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(KEPT_PER_APP)
                    .toList();
            for (Path file : oldest) {
                Files.deleteIfExists(file);
            }
        }
    }
}
