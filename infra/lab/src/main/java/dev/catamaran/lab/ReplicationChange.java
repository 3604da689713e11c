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
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes payments wait for the peer's copy, or no longer, while both regions serve. The controllers are restarted in
 * order, so that no lease moves.
 */
final class ReplicationChange {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TwoRegions all;
    private final Startup startup;
    private final Narrator narrator;
    private final Lock changes = new ReentrantLock();
    private volatile Replication current;

    ReplicationChange(TwoRegions all, Startup startup, Narrator narrator, Replication first) {
        this.all = all;
        this.startup = startup;
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
        if (!changes.tryLock()) {
            throw Refusal.conflict("the replication is being changed");
        }
        try {
            requireHealth();
            change(wanted);
        } finally {
            changes.unlock();
        }
    }

    private void requireHealth() throws IOException {
        for (Region region : all.regions()) {
            if (!region.isAlive() || !controller(region).isAlive()) {
                throw Refusal.conflict("the controller of " + region.name() + " is dead, start it first");
            }
            if (serving(region).size() < Zones.REGIONS.size()) {
                throw Refusal.conflict("a lease is on its way, ask again when every home is served");
            }
        }
    }

    private void change(Replication wanted) throws IOException, SQLException {
        current = wanted;
        all.witness().with(wanted.environment());
        for (Region region : all.regions()) {
            controller(region).with(wanted.environment());
        }
        for (Region region : all.regions()) {
            if (!wanted.isKnownAt(region)) {
                restart(region);
            }
        }
        if (wanted == Replication.ASYNC) {
            for (Region region : all.regions()) {
                region.store().waitNoLongerForPeer();
            }
        }
        for (Region region : all.regions()) {
            Patience.until(wanted + " replication in " + region.name(), LIMIT, () -> isInEffect(wanted, region));
        }
        narrator.says("replication is " + wanted);
    }

    private void restart(Region region) throws IOException {
        Map<String, String> before = serving(region);
        narrator.says(region.name() + " restarts its controller");
        controller(region).askToStop();
        controller(region).awaitEnd();
        startup.run(region, List.of(controller(region)));
        Patience.until(region.name() + " serves as before", LIMIT, () -> before.equals(serving(region)));
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

    private static Map<String, String> serving(Region region) throws IOException {
        return Leases.serving(controller(region).url());
    }
}
