package dev.catamaran.lab.region;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Signals that Java cannot send itself. */
final class Signals {

    private Signals() {}

    /** To all of them in one go; those that are gone meanwhile do not matter. */
    static void send(String signal, List<ProcessHandle> processes) throws IOException {
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
