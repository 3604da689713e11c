package dev.catamaran.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page whose commands can be rehearsed: blocks that begin with <code>```sh lab</code>, in their order. A line with
 * {@code -Pdemo} says in which lab.
 *
 * @param commands of all blocks, one script
 */
record Runbook(String name, String text, String commands) {

    private static final Pattern MODE = Pattern.compile("-Pdemo -Dmode=([a-z-]+)");
    private static final String BEGIN = "```sh lab";
    private static final String END = "```";

    /** All such pages of a folder, by name. */
    static List<Runbook> in(Path folder) throws IOException {
        try (Stream<Path> pages = Files.list(folder)) {
            return pages.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .map(Runbook::read)
                    .filter(page -> !page.commands().isBlank())
                    .toList();
        }
    }

    static Runbook read(Path page) {
        try {
            String text = Files.readString(page);
            return new Runbook(page.getFileName().toString(), text, commands(text.lines()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String commands(Stream<String> lines) {
        List<String> commands = new ArrayList<>();
        boolean inside = false;
        for (String line : lines.toList()) {
            if (!inside) {
                inside = line.equals(BEGIN);
            } else if (line.equals(END)) {
                inside = false;
            } else {
                commands.add(line);
            }
        }
        return String.join("\n", commands);
    }

    boolean isFor(String mode) {
        return MODE.matcher(text).results().anyMatch(found -> found.group(1).equals(mode));
    }
}
