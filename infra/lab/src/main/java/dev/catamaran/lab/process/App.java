package dev.catamaran.lab.process;

import dev.catamaran.embedded.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A packaged Quarkus app, copied out of the build's folder: a jar that is rebuilt under a running process breaks it.
 *
 * @param folder with {@code quarkus-run.jar}
 * @param heapMegabytes most heap of one process
 */
public record App(Path folder, int heapMegabytes) {

    /** @param module the module's folder, built before */
    public static App copy(Path module, Path to, int heapMegabytes) throws IOException {
        Path built = module.resolve("target/quarkus-app");
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new IOException("not built: " + built + " (./mvnw package builds it)");
        }
        FileTree.copy(built, to);
        return new App(to, heapMegabytes);
    }

    List<String> command() {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx" + heapMegabytes + "m", "-Xss512k"));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        Path archive = folder.resolve("app-cds.jsa");
        if (Files.exists(archive)) {
            command.add("-XX:SharedArchiveFile=" + archive.getFileName());
        }
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
