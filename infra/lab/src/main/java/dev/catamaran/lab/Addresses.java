package dev.catamaran.lab;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The two addresses that people need; all others are in {@code lab.json}. */
final class Addresses {

    private Addresses() {}

    static void print(Description lab, PrintStream out) {
        Map<String, String> entries = new TreeMap<>(lab.entries());
        String nearest = entries.remove("eu");
        String others = entries.entrySet().stream()
                .map(entry -> "  (as a customer in " + entry.getKey() + ": " + entry.getValue() + "/)")
                .collect(Collectors.joining());
        out.printf(Locale.ROOT, "%nCustomer's page     %s/%s%n", nearest, others);
        out.printf(Locale.ROOT, "Operator's console  %s/console/%n%n", lab.control());
        out.printf(Locale.ROOT, "Ctrl-C ends it.%n%n");
    }
}
