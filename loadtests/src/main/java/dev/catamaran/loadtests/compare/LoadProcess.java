package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.ChildProcess;
import dev.catamaran.loadtests.journeys.Load;
import dev.catamaran.loadtests.journeys.LoadPlan;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts the load in a JVM of its own, so that the second mode does not profit from what the first one warmed. */
final class LoadProcess {
    private LoadProcess() {}

    static ChildProcess start(Path home, Path folder, LoadPlan plan) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("load-plan.json");
        plan.write(file);
        Path target = home.resolve("loadtests/target");
        return ChildProcess.java(
                folder.resolve("load.log"),
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-cp",
                        target.resolve("classes") + File.pathSeparator + target.resolve("lib") + File.separator + "*",
                        Load.class.getName(),
                        file.toString()),
                line -> {});
    }
}
