package dev.catamaran.lab.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Kills what the lab started when the lab itself is killed with -9, where the system does not do that (macOS). A shell holds the other
 * end of a pipe; when the pipe closes, the lab is gone, and the shell kills the processes named in a file.
 */
public final class Reaper implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            while read -r line; do :; done
            while read -r pid start; do
              [ "$(ps -o lstart= -p "$pid" | tr -d ' ')" = "$start" ] && kill -9 "$pid"
            done 2>/dev/null <"$1"
            rm -f "$1"
            """;

    private final Path list;
    private final Process shell;

    /** @param folder where the list is kept */
    public Reaper(Path folder) throws IOException {
        this.list = folder.resolve("processes");
        Files.writeString(list, "");
        this.shell = new ProcessBuilder("sh", "-c", SCRIPT, "reaper", list.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The processes to kill from now on. A number alone is not enough: it may be somebody else's by then. */
    public synchronized void watch(List<ProcessHandle> processes) throws IOException {
        Path next = list.resolveSibling("processes.next");
        Files.writeString(next, processes.isEmpty() ? "" : startTimes(processes));
        Files.move(next, list, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String startTimes(List<ProcessHandle> processes) throws IOException {
        String pids =
                processes.stream().map(process -> String.valueOf(process.pid())).collect(Collectors.joining(","));
        Process ps = new ProcessBuilder("ps", "-o", "pid=,lstart=", "-p", pids).start();
        try (var lines = ps.inputReader()) {
            return lines.lines().map(Reaper::pidAndStart).collect(Collectors.joining());
        }
    }

    private static String pidAndStart(String line) {
        String[] words = line.trim().split("\\s+", 2);
        return words[0] + " " + words[1].replace(" ", "") + "\n";
    }

    /** Ends the shell, which finds nothing to kill. */
    @Override
    public void close() throws IOException {
        watch(List.of());
        shell.getOutputStream().close();
        try {
            shell.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
