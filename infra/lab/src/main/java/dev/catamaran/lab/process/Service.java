package dev.catamaran.lab.process;

import dev.catamaran.embedded.FreePort;
import dev.catamaran.embedded.Launcher;
import dev.catamaran.embedded.ProcessTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One packaged app as a process. Keeps its ports over restarts. */
public final class Service {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);

    private final String name;
    private final App app;
    private final Path log;
    private final boolean yielding;
    private final int port = FreePort.next();
    private final int managementPort = FreePort.next();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Process process;

    /** @param yielding gives the processor to the databases and controllers where all want it */
    public Service(String name, App app, Path log, boolean yielding) {
        this.name = name;
        this.app = app;
        this.log = log;
        this.yielding = yielding;
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
    }

    public Service with(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    /** Returns at once; {@link #isReady} tells when it serves. */
    public void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Launcher.dyingWithParent(command()))
                .directory(app.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        process = Launcher.start(builder);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (yielding) {
            command.addAll(List.of("nice", "-n", "5"));
        }
        command.addAll(app.command());
        return command;
    }

    public boolean isReady() {
        return isAlive() && Readiness.of(managementPort);
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return managementPort;
    }

    public Path log() {
        return log;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String managementUrl() {
        return "http://127.0.0.1:" + managementPort;
    }

    /** Of the process, or -1 when it does not run. */
    public long pid() {
        return isAlive() ? process.pid() : -1;
    }

    public List<ProcessHandle> processes() {
        return isAlive() ? ProcessTree.of(process.toHandle()) : List.of();
    }

    public void kill() {
        if (process != null) {
            ProcessTree.kill(process.toHandle());
        }
    }

    /** Asks it to end; {@link #awaitEnd} waits. */
    public void askToStop() {
        if (isAlive()) {
            process.destroy();
        }
    }

    public void awaitEnd() {
        if (process != null && !ProcessTree.awaitGone(List.of(process.toHandle()), STOP_LIMIT)) {
            kill();
        }
    }
}
