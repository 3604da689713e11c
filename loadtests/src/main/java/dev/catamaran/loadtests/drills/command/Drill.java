package dev.catamaran.loadtests.drills.command;

import dev.catamaran.loadtests.drills.schedules.Schedules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./mvnw -Pdrill}: one fault, random schedules, or kills in a row. Ends with an exception when a promise was broken. */
public final class Drill {
    private Drill() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = settings();
        clear(settings.out());
        if (!run(settings)) {
            throw new IllegalStateException("not clean, see above and " + settings.out());
        }
    }

    private static Settings settings() {
        try {
            return Settings.fromSystemProperties();
        } catch (IllegalArgumentException unknown) {
            System.out.println(unknown.getMessage());
            throw unknown;
        }
    }

    private static boolean run(Settings settings) throws Exception {
        return new Schedules(
                        new Schedules.Request(
                                settings.combinations(),
                                settings.faults(),
                                settings.schedules(),
                                settings.seed(),
                                settings.shrink(),
                                settings.rate(),
                                settings.home(),
                                settings.out()),
                        System.out)
                .run();
    }

    private static void clear(Path out) throws IOException {
        if (Files.exists(out)) {
            try (Stream<Path> files = Files.walk(out)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(out);
    }
}
