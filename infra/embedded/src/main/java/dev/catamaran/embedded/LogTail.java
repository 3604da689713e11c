package dev.catamaran.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, for the message of a failed start. */
final class LogTail {

    private static final int LINES = 15;

    private LogTail() {}

    static String of(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return log + "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "no log: " + log;
        }
    }
}
