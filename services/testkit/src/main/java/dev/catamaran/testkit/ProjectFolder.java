package dev.catamaran.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies on disk, seen from any module's test. */
public final class ProjectFolder {

    private ProjectFolder() {}

    /** The folder with {@code mvnw} in it, at or above the current one. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "not inside the project: " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
