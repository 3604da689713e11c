package dev.catamaran.lab;

import dev.catamaran.lab.control.Refusal;
import dev.catamaran.lab.disk.SmallDisks;
import dev.catamaran.lab.link.InFlight;
import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Replicated;
import dev.catamaran.lab.region.Signals;
import dev.catamaran.lab.region.Zones;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/** What can be done to the regions and to the witness. What is so already stays so. */
final class Faults {

    private final TwoRegions all;
    private final Replicated replicated;
    private final Startup startup;
    private final SmallDisks disks;
    private final ServerFaults servers;

    /** @param servers whose faults end with all others */
    Faults(TwoRegions all, Replicated replicated, Startup startup, SmallDisks disks, ServerFaults servers) {
        this.all = all;
        this.replicated = replicated;
        this.startup = startup;
        this.disks = disks;
        this.servers = servers;
    }

    /** What it had on its way is lost: before, so that nothing of its last moments arrives, and after, for what it sent meanwhile. */
    void killRegion(Request request) throws IOException {
        Region region = region(request);
        dropWhatIsOnTheWay(region.name());
        try {
            region.kill();
        } finally {
            dropWhatIsOnTheWay(region.name());
        }
    }

    private void dropWhatIsOnTheWay(String region) {
        Zones.others(region).forEach(other -> all.wan().died(region, other));
    }

    /** Returns when its services are ready. It serves no home until the controllers say so. */
    void startRegion(Request request) throws IOException, SQLException {
        start(region(request));
    }

    private void start(Region region) throws IOException, SQLException {
        Lock changes = region.fleet().changes();
        changes.lock();
        try {
            if (!region.isAlive()) {
                startup.beginAgain(region);
                replicated.bringBack(region);
            }
            for (String server : List.of("postgres", "redis")) {
                if (!region.runs(server)) {
                    replicated.restart(region, server);
                }
            }
            startup.again(region);
        } finally {
            changes.unlock();
        }
    }

    /** Also of PostgreSQL and Redis. */
    void killProcess(Request request) throws IOException {
        if (request.isOfWitness()) {
            all.witness().kill();
        } else {
            region(request).kill(request.name(region(request)));
        }
    }

    /** The process that was killed, where it was, with its data. */
    void startProcess(Request request) throws IOException, SQLException {
        if (request.isOfWitness()) {
            startup.run("witness", all.witness());
            return;
        }
        Region region = region(request);
        String name = request.name(region);
        Optional<Service> service = region.find(name);
        if (service.isPresent()) {
            requireInService(region, service.get());
            startup.run(region.name(), service.get());
        } else if (!region.runs(name)) {
            replicated.restart(region, name);
        }
    }

    private static void requireInService(Region region, Service service) {
        if (!region.services().contains(service)) {
            throw Refusal.conflict(region.name() + " is about to stop " + service.name());
        }
    }

    void pauseProcess(Request request) throws IOException {
        if (request.isOfWitness()) {
            Signals.pause(() -> all.witness().processes());
        } else {
            region(request).pause(request.name(region(request)));
        }
    }

    void resumeProcess(Request request) throws IOException {
        if (request.isOfWitness()) {
            Signals.resume(all.witness().processes());
        } else {
            region(request).resume(request.name(region(request)));
        }
    }

    void pauseRegion(Request request) throws IOException {
        region(request).pause();
    }

    void freezeRegion(Request request) throws IOException {
        region(request).freeze();
    }

    void resumeRegion(Request request) throws IOException {
        region(request).resume();
    }

    void cutLink(Request request) {
        all.wan()
                .cut(request.zone("from"), request.otherZone("to", "from"), request.flag("oneWay"), request.inFlight());
    }

    void healLink(Request request) {
        all.wan().heal(request.zone("from"), request.otherZone("to", "from"));
    }

    void slowLink(Request request) {
        all.wan().slow(request.zone("from"), request.otherZone("to", "from"), request.millis());
    }

    /** Nothing passes between the region and any other zone, customers included. */
    void isolateRegion(Request request) {
        String region = region(request).name();
        InFlight inFlight = request.inFlight();
        Zones.others(region).forEach(other -> all.wan().cut(region, other, false, inFlight));
    }

    void rejoinRegion(Request request) {
        String region = region(request).name();
        Zones.others(region).forEach(other -> all.wan().heal(region, other));
    }

    void fillDisk(Request request) throws IOException {
        disks.fill(region(request).name());
    }

    /** A database that died of it is started again. */
    void freeDisk(Request request) throws IOException, SQLException {
        Region region = region(request);
        disks.free(region.name());
        if (region.isAlive() && !region.runs("postgres")) {
            replicated.restart(region, "postgres");
        }
    }

    /** Ends every fault: links, pauses, disks, and then whatever is dead. Returns when all of it is ready. */
    void healAll(Request nothing) throws IOException, SQLException {
        all.wan().healEverything();
        Signals.resume(all.witness().processes());
        for (Region region : all.regions()) {
            region.resume();
            disks.free(region.name());
        }
        startup.run("witness", all.witness());
        for (Region region : all.regions()) {
            start(region);
        }
        servers.endAll();
    }

    private Region region(Request request) {
        return all.region(request.region());
    }
}
