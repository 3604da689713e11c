package dev.catamaran.lab.region;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Signals that Java cannot send itself. */
public final class Signals {

    private Signals() {}

    /** Twice: a process may start another one before it is stopped itself. */
    public static void pause(Supplier<List<ProcessHandle>> processes) throws IOException {
        send("STOP", processes.get());
        send("STOP", processes.get());
    }

    public static void resume(List<ProcessHandle> processes) throws IOException {
        send("CONT", processes);
    }

    /** To all of them in one go; those that are gone meanwhile do not matter. */
    private static void send(String signal, List<ProcessHandle> processes) throws IOException {
        if (processes.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("sh", "-c", "kill \"$@\"", "kill", "-" + signal));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
