package dev.catamaran.lab.region;

import dev.catamaran.lab.process.App;
import dev.catamaran.lab.process.Optimisation;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is to be built.
 *
 * @param replication {@code async} or {@code sync}
 * @param payments instances in each region
 * @param slotKeep how much a database keeps for a peer that is away, as PostgreSQL writes sizes
 * @param apps copies of the packaged apps by module name
 * @param run where data and logs go
 */
public record Plan(
        Mode mode,
        String replication,
        int payments,
        String slotKeep,
        Optimisation optimisation,
        Map<String, App> apps,
        Path run) {

    /** Owner of all leases at the beginning of active-passive. */
    static final String PRIMARY = "eu";

    boolean isSynchronous() {
        return replication.equals("sync");
    }
}
