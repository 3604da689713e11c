package dev.catamaran.lab;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Says where it is, to people or to the program that started it, and runs a lab until Ctrl-C, {@code POST /stop}, or the end of the process that started it.
 */
public final class Main {

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Main() {}

    /** @param arguments as {@link LabSettings#parse} has them */
    public static void main(String[] arguments) throws Exception {
        FLYWAY.setLevel(Level.WARNING);
        // inside Maven's JVM, a plugin may have made Java look for drivers already, and it looks once
        Class.forName("org.postgresql.Driver");
        LabSettings settings = LabSettings.parse(arguments);
        if (settings.parent().isPresent()) {
            endWith(settings.parent().getAsLong());
        }
        try (Lab lab = Lab.start(settings, System.out::println)) {
            if (settings.parent().isPresent()) {
                System.out.println("READY " + lab.controlUrl());
            } else {
                Addresses.print(lab.description(), System.out);
            }
            lab.awaitEnd();
        }
    }

    private static void endWith(long parent) {
        ProcessHandle.of(parent)
                .orElseThrow(() -> new IllegalArgumentException("the parent " + parent + " does not run"))
                .onExit()
                .thenRun(() -> System.exit(0));
    }
}
