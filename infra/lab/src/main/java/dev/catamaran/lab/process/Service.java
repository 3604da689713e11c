package dev.catamaran.lab.process;

import dev.catamaran.embedded.FreePort;
import dev.catamaran.embedded.Launcher;
import dev.catamaran.embedded.ProcessTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One app as a process. Keeps its ports over restarts. */
public final class Service {

    /** An instance of payments drains for two seconds, and its last calls may take two more. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);

    private static final long EXIT_CODE_SECONDS = 5;

    private final String name;
    private final App app;
    private final Path log;
    private Priority priority;
    private List<String> through = List.of();
    private final Optimisation optimisation;
    private final int port;
    private final int managementPort;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private volatile Process process;

    public Service(String name, App app, Path folder, Priority priority, Optimisation optimisation) {
        this.name = name;
        this.app = app;
        this.log = folder.resolve(name + ".log");
        this.priority = priority;
        this.optimisation = optimisation;
        this.port = FreePort.next();
        this.managementPort = FreePort.next();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
    }

    /** From its next start on. */
    public synchronized Service with(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    /** From its next start on. */
    public synchronized Service at(Priority other) {
        priority = other;
        return this;
    }

    /** A command for its next start that replaces itself by the JVM. */
    public synchronized Service through(List<String> command) {
        through = List.copyOf(command);
        return this;
    }

    /** Does nothing when it runs. Returns at once; {@link #isReady} tells when it serves. */
    public synchronized void start() throws IOException {
        if (isAlive()) {
            return;
        }
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(Launcher.dyingWithParent(command()))
                .directory(app.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(Service::isOurs);
        builder.environment().putAll(environment);
        process = Launcher.start(builder);
    }

    /** Whoever starts the lab may have settings for an app of his own. */
    private static boolean isOurs(String variable) {
        return Stream.of("CATAMARAN_", "QUARKUS_", "PG").anyMatch(variable::startsWith);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(priority.prefix());
        command.addAll(through);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(optimisation.options());
        command.addAll(app.options());
        return command;
    }

    public boolean isReady() {
        return isAlive() && Readiness.of(managementPort);
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Of the one that runs, or ran last. */
    public long pid() {
        return process.pid();
    }

    public String name() {
        return name;
    }

    public App app() {
        return app;
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

    /** Empty when it does not run. */
    public List<ProcessHandle> processes() {
        return isAlive() ? ProcessTree.of(process.toHandle()) : List.of();
    }

    /** Returns when it is gone. */
    public void kill() {
        if (process != null) {
            ProcessTree.kill(process.toHandle());
            awaitExitCode();
        }
    }

    /** Asks it to end; {@link #awaitEnd} waits. */
    public void askToStop() {
        if (isAlive()) {
            process.destroy();
        }
    }

    /** Kills it when it does not end in time. */
    public void awaitEnd() throws IOException {
        if (process == null) {
            return;
        }
        if (!ProcessTree.awaitGone(List.of(process.toHandle()), STOP_LIMIT)) {
            kill();
            return;
        }
        awaitExitCode();
    }

    /** Gone for the system is not yet ended for this JVM, and who starts it again would find it alive. */
    private void awaitExitCode() {
        process.onExit()
                .completeOnTimeout(process, EXIT_CODE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
