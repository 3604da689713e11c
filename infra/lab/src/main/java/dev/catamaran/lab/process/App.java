package dev.catamaran.lab.process;

import dev.catamaran.embedded.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A packaged Quarkus app, copied out of the build's folder: a jar that is rebuilt under a running process breaks it. */
public final class App {

    /** Class archives are for jars of one time; a build that changes nothing gives them a new one. */
    private static final FileTime ONE_TIME = FileTime.fromMillis(1_700_000_000_000L);

    /** Samples for jstat, taken 20 times a second, are two thirds of what an idle JVM costs, and a lab has a dozen of them. */
    private static final List<String> QUIET = List.of("-XX:-UsePerfData");

    /** One out of memory may go on for hours and answer nobody. */
    private static final String LAST_RESORT = "-XX:+ExitOnOutOfMemoryError";

    private final String name;
    private final Path folder;
    private final int heapMegabytes;
    private final ClassArchive archive;

    private App(String name, Path folder, int heapMegabytes, ClassArchive archive) {
        this.name = name;
        this.folder = folder;
        this.heapMegabytes = heapMegabytes;
        this.archive = archive;
    }

    /**
     * @param module the module's folder, built before
     * @param to the copy's folder, named as the app
     * @param heapMegabytes most heap of one process
     */
    public static App copy(Path module, Path to, int heapMegabytes) throws IOException {
        Path built = packaged(module);
        if (!isBuilt(module)) {
            throw new IOException("not built: " + built + " (./mvnw package builds it)");
        }
        Files.createDirectories(to.getParent());
        FileTree.copy(built, to);
        try (Stream<Path> jars = Files.walk(to).filter(path -> path.toString().endsWith(".jar"))) {
            for (Path jar : jars.toList()) {
                Files.setLastModifiedTime(jar, ONE_TIME);
            }
        }
        String name = to.getFileName().toString();
        return new App(name, to, heapMegabytes, ClassArchive.of(name, to));
    }

    /** Whether the module's folder holds a packaged app. */
    public static boolean isBuilt(Path module) {
        return Files.exists(packaged(module).resolve("quarkus-run.jar"));
    }

    /** Whether starts of the app that was built there have a class archive. */
    public static boolean isTrained(Path module, String name) throws IOException {
        return ClassArchive.of(name, packaged(module)).exists();
    }

    private static Path packaged(Path module) {
        return module.resolve("target/quarkus-app");
    }

    public Path folder() {
        return folder;
    }

    /** The app's options of the JVM, class path included; to be run in {@link #folder()}. */
    List<String> options() {
        Stream<String> limits = Stream.of("-Xmx" + heapMegabytes + "m", "-Xss512k", "-XX:+UseSerialGC", LAST_RESORT);
        Stream<String> start = Stream.of("-jar", "quarkus-run.jar");
        return Stream.of(limits, QUIET.stream(), archive.options().stream(), start)
                .flatMap(all -> all)
                .toList();
    }

    /** Has a class archive by which its processes start fast. */
    public boolean isTrained() {
        return archive.exists();
    }

    /** The environment of a process that shall write the class archive when it ends; one process of an app that has none may. */
    public static Map<String, String> training() {
        return ClassArchive.training();
    }

    /** After the process that was told to write the class archive has ended by itself. */
    public void keepTraining() throws IOException {
        archive.keep(folder);
    }

    @Override
    public String toString() {
        return name;
    }
}
