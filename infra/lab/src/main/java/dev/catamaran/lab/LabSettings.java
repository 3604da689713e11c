package dev.catamaran.lab;

import dev.catamaran.lab.process.Optimisation;
import dev.catamaran.lab.region.Mode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What a lab shall be.
 *
 * @param replication {@code async} or {@code sync}
 * @param home the project's root, with packaged apps
 * @param run where data and logs go; emptied when an earlier run used it
 * @param euUsMillis one-way delay between the regions
 * @param customerMillis one-way delay from a customer to the region of their geography
 * @param witnessMillis one-way delay from each region to the witness
 * @param payments instances of payments in each region
 * @param slotKeep how much a database keeps for a peer that is away, such as 64MB; beyond it the peer needs a new seed
 * @param smallDisks each database gets a file system of its own that can be filled; needs root
 * @param controlPort 0: a free one
 * @param parent process without which the lab does not go on
 */
record LabSettings(
        Mode mode,
        String replication,
        Path home,
        Path run,
        int euUsMillis,
        int customerMillis,
        int witnessMillis,
        int payments,
        String slotKeep,
        boolean smallDisks,
        Optimisation optimisation,
        int controlPort,
        OptionalLong parent) {

    LabSettings {
        if (!replication.equals("async") && !replication.equals("sync")) {
            throw new IllegalArgumentException("replication is async or sync, not " + replication);
        }
        if (payments < 1) {
            throw new IllegalArgumentException("at least one instance of payments");
        }
        home = home.toAbsolutePath().normalize();
        run = run.toAbsolutePath().normalize();
    }

    /** @param arguments {@code --name=value} */
    static LabSettings parse(String... arguments) {
        Arguments given = new Arguments(arguments);
        Path home = Path.of(given.text("home", "."));
        LabSettings settings = new LabSettings(
                Mode.of(given.text("mode", "active-active")),
                given.text("replication", "async"),
                home,
                Path.of(given.text("run", home.resolve("infra/lab/target/run").toString())),
                given.number("eu-us-millis", 45),
                given.number("customer-millis", 5),
                given.number("witness-millis", 20),
                given.number("payments", 1),
                given.text("slot-keep", "2GB"),
                Boolean.parseBoolean(given.text("small-disks", "false")),
                Optimisation.valueOf(given.text("optimisation", "quick").toUpperCase(Locale.ROOT)),
                given.number("control-port", 0),
                given.process("parent"));
        given.requireAllUsed();
        return settings;
    }

    int delayMillis(String from, String to) {
        if (from.equals("witness") || to.equals("witness")) {
            return witnessMillis;
        }
        if (!from.startsWith("customers-") && !to.startsWith("customers-")) {
            return euUsMillis;
        }
        boolean near = geography(from).equals(geography(to));
        return near ? customerMillis : customerMillis + euUsMillis;
    }

    private static String geography(String zone) {
        return zone.replace("customers-", "");
    }
}
