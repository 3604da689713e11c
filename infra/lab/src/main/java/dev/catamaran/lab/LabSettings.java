package dev.catamaran.lab;

import dev.catamaran.lab.process.App;
import dev.catamaran.lab.process.Optimisation;
import dev.catamaran.lab.region.Mode;
import dev.catamaran.lab.region.Plan;
import dev.catamaran.lab.region.Replication;
import dev.catamaran.lab.region.Scale;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a lab shall be.
 *
 * @param home the project's root, with packaged apps
 * @param run where data and logs go; emptied when an earlier run used it
 * @param euUsMillis one-way delay between the regions
 * @param customerMillis one-way delay from a customer to the region of their geography
 * @param witnessMillis one-way delay from each region to the witness
 * @param scale of payments in each region, at first
 * @param paymentsSlots the most instances of payments that a region can have later
 * @param slotKeep how much a database keeps for a peer that is away, such as 64MB; beyond it the peer needs a new seed
 * @param smallDisks each database gets a file system of its own that can be filled; needs root
 * @param fakeClocks each region gets clocks of its own that can be set and stopped; needs libfaketime
 * @param leaseTime nothing: as the machine can keep it
 * @param controlPort 0: a free one
 * @param parent process without which the lab does not go on
 */
record LabSettings(
        Mode mode,
        Replication replication,
        Path home,
        Path run,
        int euUsMillis,
        int customerMillis,
        int witnessMillis,
        Scale scale,
        int paymentsSlots,
        String slotKeep,
        boolean smallDisks,
        boolean fakeClocks,
        Optimisation optimisation,
        Optional<LeaseTime> leaseTime,
        int controlPort,
        OptionalLong parent) {

    private static final int SLOTS = 3;

    LabSettings {
        if (paymentsSlots < scale.payments()) {
            throw new IllegalArgumentException("as many slots as instances of payments at least");
        }
        home = home.toAbsolutePath().normalize();
        run = run.toAbsolutePath().normalize();
    }

    /** @param arguments {@code --name=value} */
    static LabSettings parse(String... arguments) {
        Arguments given = new Arguments(arguments);
        Path home = Path.of(given.text("home", "."));
        Scale scale = new Scale(given.number("payments", 1), given.number("capacity", 0));
        LabSettings settings = new LabSettings(
                Mode.of(given.text("mode", "active-active")),
                Replication.of(given.text("replication", "async")),
                home,
                Path.of(given.text("run", home.resolve("infra/lab/target/run").toString())),
                given.number("eu-us-millis", 45),
                given.number("customer-millis", 5),
                given.number("witness-millis", 20),
                scale,
                given.number("payments-slots", Math.max(SLOTS, scale.payments())),
                given.text("slot-keep", "2GB"),
                Boolean.parseBoolean(given.text("small-disks", "false")),
                Boolean.parseBoolean(given.text("fake-clocks", "false")),
                Optimisation.valueOf(given.text("optimisation", "quick").toUpperCase(Locale.ROOT)),
                leaseTime(given.number("lease-millis", 0)),
                given.number("control-port", 0),
                given.process("parent"));
        given.requireAllUsed();
        return settings;
    }

    /** @param apps by module name */
    Plan plan(Map<String, App> apps) {
        return new Plan(
                mode, replication, scale, paymentsSlots, slotKeep, smallDisks, fakeClocks, optimisation, apps, run);
    }

    private static Optional<LeaseTime> leaseTime(int millis) {
        return millis == 0 ? Optional.empty() : Optional.of(LeaseTime.given(millis));
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
