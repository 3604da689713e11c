package dev.catamaran.lab.region;

import dev.catamaran.lab.clock.Clocks;
import dev.catamaran.lab.process.App;
import dev.catamaran.lab.process.Optimisation;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is to be built.
 *
 * @param scale of payments in each region, at first
 * @param slots the most instances of payments that a region can have
 * @param slotKeep how much a database keeps for a peer that is away, as PostgreSQL writes sizes
 * @param smallDisks each database is in a file system of its own, which {@link #diskFolders} names
 * @param fakeClocks each region has clocks of its own, which can be set and stopped
 * @param apps copies of the packaged apps by module name
 * @param run where data and logs go
 */
public record Plan(
        Mode mode,
        Replication replication,
        Scale scale,
        int slots,
        String slotKeep,
        boolean smallDisks,
        boolean fakeClocks,
        Optimisation optimisation,
        Map<String, App> apps,
        Path run) {

    /** Owner of all leases at the beginning of active-passive. */
    static final String PRIMARY = "eu";

    /** Where small disks are to be mounted, by region. */
    public static Map<String, Path> diskFolders(Path run) {
        return Zones.REGIONS.stream()
                .collect(Collectors.toMap(
                        Function.identity(), region -> run.resolve(region).resolve("disk")));
    }

    /** Where a region's database is, beside its copies. */
    Path databaseFolder(String region) {
        return smallDisks ? diskFolders(run).get(region) : run.resolve(region);
    }

    Clocks clocks(String region) {
        return fakeClocks ? Clocks.ofRegion(run.resolve(region)) : Clocks.ofMachine();
    }

    /** Where a zone's controller keeps its part of the register. */
    public Path quorumFolder(String zone) {
        return run.resolve(zone).resolve("quorum");
    }

    /** A small disk must not be filled by the log alone. */
    Map<String, String> databaseSettings() {
        return smallDisks
                ? Map.of("max_slot_wal_keep_size", slotKeep, "max_wal_size", "96MB", "min_wal_size", "32MB")
                : Map.of("max_slot_wal_keep_size", slotKeep);
    }
}
