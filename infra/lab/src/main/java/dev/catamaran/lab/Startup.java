package dev.catamaran.lab;

import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.region.Narrator;
import dev.catamaran.lab.region.Region;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts services where the servers run already. The controllers come last: while ten JVMs load their classes on two cores, a lease of
 * a second would be lost before anything serves.
 */
final class Startup {

    private static final String CONTROLLER = "controller";
    private static final String GATEWAY = "gateway";

    private final Readiness readiness;
    private final Narrator narrator;
    private LeaseTime leaseTime;

    /** @param leaseTime nothing when it shall be measured */
    Startup(Readiness readiness, Narrator narrator, Optional<LeaseTime> leaseTime) {
        this.readiness = readiness;
        this.narrator = narrator;
        this.leaseTime = leaseTime.orElse(null);
    }

    /** Known when the controllers have been started. */
    LeaseTime leaseTime() {
        return leaseTime;
    }

    /** Loads what needs no database while the databases are made, which is mostly waiting. */
    void begin(List<Region> regions) throws IOException {
        for (Region region : regions) {
            start(only(region.services(), GATEWAY));
        }
    }

    /** The same for a region that comes back: its database is copied through the link meanwhile. */
    void beginAgain(Region region) throws IOException {
        start(without(region.services(), CONTROLLER));
    }

    /** What is dead of a region whose servers run. Its controller waits for nobody: the peer has its leases. */
    void again(Region region) throws IOException {
        region.comesAlive();
        start(region.services());
        readiness.awaitServices(region.name(), region.services());
    }

    /** @param others controllers outside of the regions */
    void run(List<Region> regions, List<Service> others) throws IOException {
        List<Service> controllers = new ArrayList<>(others);
        List<Service> services = new ArrayList<>();
        for (Region region : regions) {
            region.comesAlive();
            region.services().forEach(service -> (is(service, CONTROLLER) ? controllers : services).add(service));
        }
        try (StallMeter stalls = StallMeter.start()) {
            start(services);
            for (Region region : regions) {
                readiness.awaitServices(region.name(), without(region.services(), CONTROLLER, GATEWAY));
            }
            chooseLeaseTime(stalls);
        }
        controllers.forEach(
                controller -> controller.with(Map.of("CATAMARAN_LEASE_MILLIS", Long.toString(leaseTime.millis()))));
        start(controllers);
        readiness.awaitServices("witness", others);
        for (Region region : regions) {
            readiness.awaitServices(region.name(), only(region.services(), CONTROLLER, GATEWAY));
        }
    }

    /** Once: all controllers of a lab must have the same. */
    private void chooseLeaseTime(StallMeter stalls) {
        if (leaseTime == null) {
            leaseTime = LeaseTime.fitting(stalls.longestMillis());
            narrator.says(leaseTime.toString());
        }
    }

    void run(String region, Service service) throws IOException {
        start(List.of(service));
        readiness.awaitServices(region, List.of(service));
    }

    /** More services of a region that serves. */
    void run(Region region, List<Service> services) throws IOException {
        for (Service service : services) {
            region.start(service);
        }
        readiness.awaitServices(region.name(), services);
    }

    private void start(List<Service> services) throws IOException {
        long dead = services.stream().filter(service -> !service.isAlive()).count();
        narrator.says("starting " + dead + " JVMs");
        for (Service service : services) {
            service.start();
        }
    }

    private static List<Service> only(List<Service> services, String... names) {
        return services.stream()
                .filter(service -> List.of(names).contains(service.name()))
                .toList();
    }

    private static List<Service> without(List<Service> services, String... names) {
        List<Service> rest = new ArrayList<>(services);
        rest.removeAll(only(services, names));
        return rest;
    }

    private static boolean is(Service service, String name) {
        return service.name().equals(name);
    }
}
