package dev.catamaran.lab.region;

import dev.catamaran.lab.LabSettings;
import dev.catamaran.lab.link.Wan;
import dev.catamaran.lab.process.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Both regions and the witness: built, started, brought back, stopped. */
public final class Sites {

    private final Pair pair;
    private final Service witness;
    private final Replication replication;
    private final Consumer<String> progress;

    private Sites(Pair pair, Service witness, Replication replication, Consumer<String> progress) {
        this.pair = pair;
        this.witness = witness;
        this.replication = replication;
        this.progress = progress;
    }

    /** Copies the apps, picks ports and opens the links; starts nothing. */
    public static Sites plan(LabSettings settings, Wan wan, Consumer<String> progress) throws IOException {
        Apps apps = Apps.copy(settings.home(), settings.run().resolve("apps"));
        Region eu = new Region(LabSettings.REGIONS.get(0), settings.run(), apps, settings.payments());
        Region us = new Region(LabSettings.REGIONS.get(1), settings.run(), apps, settings.payments());
        Map<String, Peer> peers = Map.of(eu.name(), Peer.of(eu, us, wan), us.name(), Peer.of(us, eu, wan));
        Pair pair = new Pair(eu, us, peers);
        Wiring wiring = new Wiring(settings, wan);
        pair.both().forEach(region -> wiring.connect(region, pair.peer(region)));
        Path folder = Files.createDirectories(settings.run().resolve(LabSettings.WITNESS));
        Service witness = new Service("controller", apps.controller(), folder.resolve("controller.log"), false);
        wiring.witness(witness, folder.resolve("quorum").toString());
        Release release = new Release(settings.run().resolve("migrations"), apps);
        Replication replication = settings.activeActive()
                ? new ActiveActive(pair, release, settings.sync())
                : new ActivePassive(pair, release, settings.sync());
        return new Sites(pair, witness, replication, progress);
    }

    public Pair regions() {
        return pair;
    }

    public Service witness() {
        return witness;
    }

    public void start() throws IOException, SQLException {
        progress.accept("databases: starting and connecting PostgreSQL and Redis of both regions");
        replication.setUp();
        progress.accept("services: starting " + services().size() + " processes");
        for (Service service : services()) {
            service.start();
        }
        new Gathering(services(), progress).await();
    }

    /** The region does not serve by itself: its leases are with the other one. */
    public void bringBack(Region region) throws IOException, SQLException {
        if (region.isAlive()) {
            throw new IllegalStateException("region " + region.name() + " is running");
        }
        replication.bringBack(region);
        for (Service service : region.services()) {
            service.start();
        }
        new Gathering(region.services(), progress).await();
    }

    public List<ProcessHandle> processes() {
        List<ProcessHandle> all = new ArrayList<>(witness.processes());
        pair.both().forEach(region -> all.addAll(region.processes()));
        return all;
    }

    /** Ends everything in order: those who ask before those who answer. */
    public void stop() throws IOException {
        List<Service> all = services();
        all.forEach(Service::askToStop);
        all.forEach(Service::awaitEnd);
        for (Region region : pair.both()) {
            region.postgres().kill();
            region.redis().kill();
        }
    }

    /** Controllers first: an election takes its time. */
    private List<Service> services() {
        List<Service> all = new ArrayList<>(List.of(witness));
        pair.both().forEach(region -> all.add(region.controller()));
        pair.both()
                .forEach(region -> all.addAll(
                        region.services().subList(1, region.services().size())));
        return all;
    }
}
