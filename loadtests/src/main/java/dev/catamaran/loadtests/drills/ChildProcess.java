package dev.catamaran.loadtests.drills;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A Java process that this one started: its output goes to a log file, and lines of it can be waited for. */
public final class ChildProcess implements AutoCloseable {
    private static final String OVER = "\0";

    private static final Pattern CLASS_OF_AN_EXCEPTION = Pattern.compile("^(Caused by: |Exception in thread \"\\w+\" )?"
            + "(java\\.(lang|io)\\.(IllegalStateException|IllegalArgumentException|IOException): )?");

    private final Process process;
    private final Path log;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Consumer<String> listener;
    private final Thread stopper;
    private volatile String reason = "";

    private ChildProcess(Process process, Path log, Consumer<String> listener) {
        this.process = process;
        this.log = log;
        this.listener = listener;
        Thread reader = new Thread(this::read, "output of " + log.getFileName());
        reader.setDaemon(true);
        reader.start();
        stopper = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(stopper);
    }

    /** @param listener is told every line of the output */
    public static ChildProcess java(Path log, List<String> arguments, Consumer<String> listener) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Files.createDirectories(log.toAbsolutePath().getParent());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new ChildProcess(process, log, listener);
    }

    private void read() {
        try (BufferedReader out = process.inputReader();
                PrintWriter file = new PrintWriter(Files.newBufferedWriter(log), true)) {
            out.lines().forEach(line -> {
                file.println(line);
                keepReason(line);
                lines.add(line);
                listener.accept(line);
            });
        } catch (IOException | UncheckedIOException closed) {
            lines.add(closed.toString());
        } finally {
            lines.add(OVER);
        }
    }

    /** The last line of an exception that is not about a place in the code says what went wrong. */
    private void keepReason(String line) {
        if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
            reason = CLASS_OF_AN_EXCEPTION.matcher(line).replaceFirst("");
        }
    }

    /** The rest of the first line that starts with {@code prefix}. */
    public String awaitLine(String prefix, long seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (true) {
            String line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null || line.equals(OVER)) {
                throw new IllegalStateException(
                        line == null
                                ? "waiting for \"" + prefix + "\": the process did not say so within " + seconds
                                        + " s, see " + log
                                : "the process ended" + (reason.isEmpty() ? "" : ", " + reason) + ", see " + log);
            }
            if (line.startsWith(prefix)) {
                return line.substring(prefix.length()).trim();
            }
        }
    }

    /** The exit code, or nothing when the process is still running after that time. */
    public Optional<Integer> awaitEnd(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS) ? Optional.of(process.exitValue()) : Optional.empty();
    }

    public boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        removeStopper();
    }

    private void removeStopper() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException shuttingDownAlready) {
            // then the hook is running by itself
        }
    }
}
