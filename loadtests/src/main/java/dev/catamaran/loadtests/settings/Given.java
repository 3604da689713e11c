package dev.catamaran.loadtests.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * System properties as the user gave them. An empty value is as good as none, so that a build may pass on what it was
 * not given. Every value that cannot be used ends with an {@link IllegalArgumentException} that names the property.
 */
public final class Given {
    private Given() {}

    /** The property's text, without the blanks around it. */
    public static String text(String name, String otherwise) {
        String value = System.getProperty(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    /** @param least the smallest value that makes sense */
    public static int whole(String name, int otherwise, int least) {
        return atLeast(name, wholeOf(name, text(name, String.valueOf(otherwise))), least);
    }

    /** A seed: any whole number. */
    public static long seed(String name, String otherwise) {
        String value = text(name, otherwise);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("-D" + name + " is a whole number, not \"" + value + "\"");
        }
    }

    /** @param least the smallest value that makes sense */
    public static double decimal(String name, double otherwise, double least) {
        String value = text(name, String.valueOf(otherwise));
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("-D" + name + " is a number, not \"" + value + "\"");
        }
        if (!Double.isFinite(number) || number < least) {
            throw new IllegalArgumentException("-D" + name + " is at least " + least + ", not " + value);
        }
        return number;
    }

    public static boolean flag(String name) {
        String value = text(name, "false");
        requireOneOf(name, value, List.of("true", "false"));
        return Boolean.parseBoolean(value);
    }

    /** One of the allowed names. */
    public static String name(String name, String otherwise, List<String> allowed) {
        String value = text(name, otherwise);
        requireOneOf(name, value, allowed);
        return value;
    }

    /** Some of the allowed names, separated by commas, each once. */
    public static List<String> names(String name, String otherwise, List<String> allowed) {
        List<String> values = list(name, otherwise);
        values.forEach(value -> requireOneOf(name, value, allowed));
        requireEachOnce(name, values);
        return values;
    }

    /** Whole numbers from {@code least} on, separated by commas, each once. */
    public static List<Integer> wholes(String name, String otherwise, int least) {
        List<String> values = list(name, otherwise);
        requireEachOnce(name, values);
        return values.stream()
                .map(value -> atLeast(name, wholeOf(name, value), least))
                .toList();
    }

    /** The parts of a text that is separated by commas; none when it was not given and there is no other. */
    public static List<String> list(String name, String otherwise) {
        String value = text(name, otherwise);
        return value.isEmpty()
                ? List.of()
                : Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    /** The folder named by {@code home}, else the nearest one from here upwards that has the build's wrapper. */
    public static Path projectRoot() {
        String given = text("home", "");
        Path folder = Path.of(given).toAbsolutePath();
        while (given.isEmpty() && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("start it inside the project, or say -Dhome=<project root>");
            }
        }
        return folder;
    }

    private static int wholeOf(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("-D" + name + " is a whole number, not \"" + value + "\"");
        }
    }

    private static int atLeast(String name, int number, int least) {
        if (number < least) {
            throw new IllegalArgumentException("-D" + name + " is at least " + least + ", not " + number);
        }
        return number;
    }

    private static void requireOneOf(String name, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new IllegalArgumentException(
                    "-D" + name + ": there is no \"" + value + "\"; the names are " + String.join(", ", allowed));
        }
    }

    private static void requireEachOnce(String name, List<String> values) {
        if (values.stream().distinct().count() < values.size()) {
            throw new IllegalArgumentException("-D" + name + " names something twice: " + String.join(",", values));
        }
    }
}
