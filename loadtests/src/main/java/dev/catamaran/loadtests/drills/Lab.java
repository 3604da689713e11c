package dev.catamaran.loadtests.drills;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The lab as a child process, and its control API. */
public final class Lab implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** System property: true for databases on small file systems, which can be filled. Needs root. */
    public static final String SMALL_DISKS = "smallDisks";

    /** System property: true for regions whose clocks can be set and stopped. Needs libfaketime. */
    public static final String FAKE_CLOCKS = "fakeClocks";

    private final ChildProcess process;
    private final String control;
    private final Http http = new Http();

    private Lab(ChildProcess process, String control) {
        this.process = process;
        this.control = control;
    }

    /**
     * Starts two regions and waits until they are ready.
     *
     * @param home the project's root, with the packaged apps
     * @param run the run folder
     */
    public static Lab start(Path home, Path run, String mode, String replication, Consumer<String> progress)
            throws IOException, InterruptedException {
        Path target = home.resolve("infra/lab/target");
        ChildProcess process = ChildProcess.java(
                run.resolveSibling("lab.out.log"),
                List.of(
                        "-Xmx128m",
                        "-cp",
                        target.resolve("classes") + File.pathSeparator + target.resolve("lib") + File.separator + "*",
                        "dev.catamaran.lab.Main",
                        "--mode=" + mode,
                        "--replication=" + replication,
                        "--home=" + home,
                        "--run=" + run,
                        "--small-disks=" + Boolean.getBoolean(SMALL_DISKS),
                        "--fake-clocks=" + Boolean.getBoolean(FAKE_CLOCKS),
                        "--parent=" + ProcessHandle.current().pid()),
                progress);
        try {
            return new Lab(process, process.awaitLine("READY", 180));
        } catch (IllegalStateException notReady) {
            process.close();
            throw notReady;
        }
    }

    public LabView view() throws IOException, InterruptedException {
        return new LabView(http.get(control + "/lab", PATIENCE));
    }

    /** The moment of the kill in epoch milliseconds, by the lab's clock, which is this machine's. */
    public double killRegion(String region) throws IOException, InterruptedException {
        return fault("kill-region", Map.of("region", region));
    }

    /** Answers when the region's processes are started; it then still has to catch up. */
    public double startRegion(String region) throws IOException, InterruptedException {
        return fault("start-region", Map.of("region", region));
    }

    /**
     * Any fault of the control API, by its name.
     *
     * @return epoch milliseconds at which the lab began with it
     */
    public double fault(String name, Map<String, ?> request) throws IOException, InterruptedException {
        return at(http.post(control + "/faults/" + name, Http.json(request), PATIENCE));
    }

    private static double at(JsonNode answer) {
        return answer.path("at").asDouble();
    }

    /**
     * Runs this many instances of payments in the region, each with this limit, and returns when they are ready and
     * the others gone.
     *
     * @param capacity payments per second of one instance; 0 for no limit
     * @return epoch milliseconds at which the lab began with it
     */
    public double scale(String region, int payments, int capacity) throws IOException, InterruptedException {
        Map<String, Object> request = Map.of("region", region, "payments", payments, "capacity", capacity);
        return at(http.post(control + "/scale", Http.json(request), PATIENCE));
    }

    /**
     * Lets both regions replicate so, and returns when they do.
     *
     * @param replication {@code async} or {@code sync}
     * @return epoch milliseconds at which the lab began with it
     */
    public double replicate(String replication) throws IOException, InterruptedException {
        return at(http.post(control + "/replication", Http.json(Map.of("replication", replication)), PATIENCE));
    }

    /** What was done to the lab so far, and what it did by itself. */
    public JsonNode events() throws IOException, InterruptedException {
        return http.get(control + "/events", PATIENCE);
    }

    @Override
    public void close() throws InterruptedException {
        try {
            http.post(control + "/stop", "{}", Duration.ofSeconds(30));
            process.awaitEnd(30);
        } catch (IOException gone) {
            // closing ends it the hard way
        } finally {
            process.close();
        }
    }
}
