package dev.catamaran.lab.process;

import dev.catamaran.embedded.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An app's loaded classes, kept for its next starts (class data sharing, JEP 350): saves almost half of the processor time of a start.
 * The build's training run makes it, one for each content of the app's jars and each JVM.
 */
final class ClassArchive {

    private static final String FILE = "classes.jsa";
    private static final int KEPT_PER_APP = 4;

    private final String app;
    private final String name;

    private ClassArchive(String app, String name) {
        this.app = app;
        this.name = name;
    }

    /** @param folder the packaged app, or a copy of it */
    static ClassArchive of(String app, Path folder) throws IOException {
        return new ClassArchive(app, prefix(app) + Fingerprint.of(folder));
    }

    private static String prefix(String app) {
        return "classes-" + app + "-";
    }

    boolean exists() {
        return Cache.has(name);
    }

    /** None where there is no archive. One that the JVM does not accept, or that is gone, costs time and nothing else. */
    List<String> options() {
        return exists()
                ? List.of("-XX:SharedArchiveFile=" + Cache.path(name).resolve(FILE), "-Xshare:auto", "-Xlog:cds*=off")
                : List.of();
    }

    /** Makes a JVM write the archive into its working folder when it ends. Relative, since this variable knows no blanks. */
    static Map<String, String> training() {
        return Map.of("JAVA_TOOL_OPTIONS", "-XX:ArchiveClassesAtExit=" + FILE + " -Xlog:cds*=off");
    }

    /**
     * To be called after the training process has ended by itself, so that what it has written is whole.
     *
     * @throws IOException also when it has written nothing
     */
    void keep(Path folder) throws IOException {
        Cache.folder(name, kept -> Files.move(folder.resolve(FILE), kept.resolve(FILE)));
        Cache.dropOld(prefix(app), KEPT_PER_APP);
    }
}
