package dev.catamaran.loadtests.systems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * The user's commands, each run by {@code sh -c}. A command finds in its environment {@code CATAMARAN_STEP} and what
 * the step is about, such as {@code CATAMARAN_REGION}. Whatever it prints goes to a log file.
 */
final class Commands {
    private final Map<Step, String> commands;
    private final Path log;
    private final Duration patience;

    /**
     * @param commands by step; steps without one are left out
     * @param patience after which a command that still runs is ended
     */
    Commands(Map<Step, String> commands, Path log, Duration patience) {
        this.commands = new EnumMap<>(Step.class);
        this.commands.putAll(commands);
        this.log = log;
        this.patience = patience;
    }

    /**
     * Runs the step's command to its end.
     *
     * @return epoch milliseconds just before it was started; nothing when the step has no command
     * @throws IOException when its exit code is not 0, or when it takes too long
     */
    OptionalDouble run(Step step, Map<String, String> environment) throws IOException, InterruptedException {
        String command = commands.get(step);
        if (command == null) {
            return OptionalDouble.empty();
        }
        head(step, environment);
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
        builder.environment().putAll(environment);
        builder.environment().put("CATAMARAN_STEP", step.text());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        double at = System.currentTimeMillis();
        await(step, builder.start());
        return OptionalDouble.of(at);
    }

    private void await(Step step, Process process) throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("the command of -D" + step.text() + " did not end within " + patience.toSeconds()
                        + " s, see " + log);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    "the command of -D" + step.text() + " ended with code " + process.exitValue() + ", see " + log);
        }
    }

    /** The command itself is left out: there may be a secret in it. */
    private void head(Step step, Map<String, String> environment) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Files.writeString(
                log,
                "--- " + step.text() + " " + environment + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
