package dev.catamaran.lab;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a lab is asked to be.
 *
 * @param home the project's root, with the packaged apps
 * @param run the run folder: data, logs, lab.json
 * @param payments instances of the payments service in each region
 * @param leaseMillis the time T after which a silent holder loses its lease
 * @param parent a process with which the lab ends, or -1
 */
public record LabSettings(
        boolean activeActive,
        boolean sync,
        Path home,
        Path run,
        int payments,
        int leaseMillis,
        WanDelays delays,
        int controlPort,
        long parent) {

    public static final List<String> REGIONS = List.of("eu", "us");
    public static final String WITNESS = "witness";

    /** @param arguments of the form {@code --name=value} */
    static LabSettings parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (!argument.startsWith("--") || parts.length != 2) {
                throw new IllegalArgumentException("not of the form --name=value: " + argument);
            }
            given.put(parts[0].substring(2), parts[1]);
        }
        LabSettings settings = new LabSettings(
                choice(given, "mode", "active-passive", "active-active"),
                choice(given, "replication", "async", "sync"),
                Path.of(taken(given, "home", ".")).toAbsolutePath().normalize(),
                Path.of(taken(given, "run", "run")).toAbsolutePath().normalize(),
                number(given, "payments", 1, 1, 8),
                number(given, "lease-millis", 1000, 500, 60_000),
                new WanDelays(
                        number(given, "customer-millis", 5, 0, 5_000),
                        number(given, "eu-us-millis", 45, 0, 5_000),
                        number(given, "witness-millis", 20, 0, 5_000)),
                number(given, "control-port", 0, 0, 65_535),
                number(given, "parent", -1, -1, Integer.MAX_VALUE));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + given.keySet());
        }
        return settings;
    }

    public String mode() {
        return activeActive ? "active-active" : "active-passive";
    }

    public String replication() {
        return sync ? "sync" : "async";
    }

    private static String taken(Map<String, String> given, String name, String otherwise) {
        String value = given.remove(name);
        return value == null ? otherwise : value;
    }

    /** True for the second of two words; the first is the default. */
    private static boolean choice(Map<String, String> given, String name, String first, String second) {
        String value = taken(given, name, first);
        if (!value.equals(first) && !value.equals(second)) {
            throw new IllegalArgumentException("--" + name + " is " + first + " or " + second + ", not " + value);
        }
        return value.equals(second);
    }

    private static int number(Map<String, String> given, String name, int otherwise, int least, int most) {
        String value = taken(given, name, String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a number out of bounds
        }
        throw new IllegalArgumentException(
                "--" + name + " is a number from " + least + " to " + most + ", not " + value);
    }
}
