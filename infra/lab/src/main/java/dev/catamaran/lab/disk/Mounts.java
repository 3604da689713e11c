package dev.catamaran.lab.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands of Linux for file systems. */
final class Mounts {

    private static final Path TABLE = Path.of("/proc/self/mounts");

    private Mounts() {}

    static void tmpfs(Path folder, String size) throws IOException {
        run("mount", "-t", "tmpfs", "-o", "size=" + size + ",mode=0755", "catamaran", folder.toString());
    }

    /** Lazily: a process that ends late must not keep it. */
    static void release(Path folder) throws IOException {
        run("umount", "-l", folder.toString());
    }

    static List<Path> below(Path folder) throws IOException {
        if (!Files.isReadable(TABLE)) {
            return List.of();
        }
        return Files.readAllLines(TABLE).stream()
                .map(line -> line.split(" "))
                .filter(fields -> fields[0].equals("catamaran"))
                .map(fields -> Path.of(unescaped(fields[1])))
                .filter(mount -> mount.startsWith(folder))
                .toList();
    }

    /** The table writes blanks and backslashes as three octal digits. */
    static String unescaped(String field) {
        return Pattern.compile("\\\\([0-7]{3})")
                .matcher(field)
                .replaceAll(digits ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(digits.group(1), 8))));
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String said = new String(process.getInputStream().readAllBytes()).strip();
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
