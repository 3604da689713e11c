package dev.catamaran.lab;

import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.region.Leases;
import dev.catamaran.lab.region.Mode;
import dev.catamaran.lab.region.Narrator;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Replication;
import dev.catamaran.lab.region.Zones;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Waits until what was started serves. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final LabSettings settings;
    private final TwoRegions all;
    private final Narrator narrator;

    Readiness(LabSettings settings, TwoRegions all, Narrator narrator) {
        this.settings = settings;
        this.all = all;
        this.narrator = narrator;
    }

    /** @throws IOException also when one of them ends */
    void awaitServices(String where, List<Service> services) throws IOException {
        List<Service> waiting = new ArrayList<>(services);
        Patience.until(where + " is ready: " + waiting, LIMIT, () -> {
            waiting.removeIf(service -> {
                boolean ready = service.isReady();
                if (ready) {
                    narrator.says(where + " " + service.name() + " is ready");
                }
                return ready;
            });
            for (Service service : waiting) {
                requireAlive(service);
            }
            return waiting.isEmpty();
        });
    }

    private static void requireAlive(Service service) throws IOException {
        if (!service.isAlive()) {
            throw new IOException(service.name() + " ended, see " + service.log());
        }
    }

    /** Each home is served where the mode wants it, both copies follow, and the customers' way in is open. */
    void awaitEverything() throws IOException {
        Map<String, String> wanted = new TreeMap<>();
        boolean passive = settings.mode() == Mode.ACTIVE_PASSIVE;
        Zones.REGIONS.forEach(home -> wanted.put(home, passive ? "eu" : home));
        for (Region region : all.regions()) {
            String controller = region.service("controller").url();
            Patience.until("leases " + wanted, LIMIT, () -> wanted.equals(Leases.serving(controller)));
        }
        narrator.says("leases: " + wanted);
        for (Region region : all.regions()) {
            if (wanted.containsValue(region.name())) {
                awaitPeer(region);
            }
        }
        Patience.until("the gateways are ready", LIMIT, all::allDoorwaysOpen);
    }

    private void awaitPeer(Region region) throws IOException {
        boolean synchronous = settings.replication() == Replication.SYNC;
        Patience.until("the copy of " + region.name() + " follows", LIMIT, () -> {
            try {
                return region.store().peerFollows(synchronous);
            } catch (SQLException notYet) {
                return false;
            }
        });
        narrator.says("replication from " + region.name() + (synchronous ? " is synchronous" : " streams"));
    }
}
