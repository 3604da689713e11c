package dev.catamaran.lab;

import dev.catamaran.lab.control.Refusal;
import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.region.Leases;
import dev.catamaran.lab.region.Narrator;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Replication;
import dev.catamaran.lab.region.Zones;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** Orders the controllers to make payments wait for the peer's copy, or no longer. No process is restarted. */
final class ReplicationChange {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TwoRegions all;
    private final Narrator narrator;
    private volatile Replication current;

    ReplicationChange(TwoRegions all, Narrator narrator, Replication first) {
        this.all = all;
        this.narrator = narrator;
        this.current = first;
    }

    /** What was asked for last. */
    Replication current() {
        return current;
    }

    /**
     * Returns when it is in effect in both regions.
     *
     * @throws Refusal when a controller is dead or a home is not served; nothing has changed then
     * @throws IOException when a fault came between; asked again it goes on where it was
     */
    void change(Request request) throws IOException, SQLException {
        Replication wanted = request.replication();
        requireHealth();
        Patience.until(
                "the quorum takes the order",
                LIMIT,
                () -> all.orders().replicate(all.regions().get(0), wanted));
        current = wanted;
        for (Region region : all.regions()) {
            Patience.until(wanted + " replication in " + region.name(), LIMIT, () -> isInEffect(wanted, region));
        }
        narrator.says("replication is " + wanted);
    }

    private void requireHealth() throws IOException {
        for (Region region : all.regions()) {
            if (!region.isAlive() || !controller(region).isAlive()) {
                throw Refusal.conflict("the controller of " + region.name() + " is dead, start it first");
            }
            if (Leases.serving(controller(region).url()).size() < Zones.REGIONS.size()) {
                throw Refusal.conflict("a lease is on its way, ask again when every home is served");
            }
        }
    }

    private static boolean isInEffect(Replication wanted, Region region) throws IOException {
        try {
            return wanted.isInEffect(region);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static Service controller(Region region) {
        return region.service("controller");
    }
}
