package dev.catamaran.lab;

import dev.catamaran.embedded.FileTree;
import dev.catamaran.lab.control.ControlApi;
import dev.catamaran.lab.control.Faults;
import dev.catamaran.lab.control.Topology;
import dev.catamaran.lab.link.Entry;
import dev.catamaran.lab.link.Gateway;
import dev.catamaran.lab.link.Wan;
import dev.catamaran.lab.process.Reaper;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Sites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A running lab: two regions, a witness, the WAN between them, and the control API. */
public final class Lab implements AutoCloseable {

    private final LabSettings settings;
    private final Reaper reaper;
    private final Wan wan;
    private final Sites sites;
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private ControlApi control;
    private boolean closed;

    private Lab(LabSettings settings, Consumer<String> progress) throws IOException {
        this.settings = settings;
        Path run = settings.run();
        if (Files.exists(run)) {
            FileTree.delete(run);
        }
        Files.createDirectories(run);
        progress.accept("lab: " + settings.mode() + ", " + settings.replication() + ", logs in " + run);
        this.reaper = new Reaper(run);
        this.wan = new Wan(settings.delays());
        this.sites = Sites.plan(settings, wan, progress);
    }

    /** Returns when customers can pay. What was started before a failure is ended. */
    public static Lab start(LabSettings settings, Consumer<String> progress) throws IOException, SQLException {
        Lab lab = new Lab(settings, progress);
        try {
            lab.open();
            return lab;
        } catch (IOException | SQLException | RuntimeException failure) {
            lab.close();
            throw failure;
        }
    }

    private void open() throws IOException, SQLException {
        sites.start();
        reaper.watch(sites.processes());
        Topology topology = new Topology(settings, sites.regions(), sites.witness(), entries());
        Faults faults = new Faults(sites, wan, () -> reaper.watch(sites.processes()));
        control = new ControlApi(settings.controlPort(), topology, faults, stopAsked::countDown);
        Files.write(settings.run().resolve("lab.json"), topology.json(control.url()));
    }

    private List<Entry> entries() {
        List<Gateway> gateways = new ArrayList<>();
        for (Region region : sites.regions().both()) {
            gateways.add(new Gateway(
                    wan,
                    region.name(),
                    region.gateway().port(),
                    region.gateway().managementPort()));
        }
        List<Entry> entries = new ArrayList<>();
        for (String geography : LabSettings.REGIONS) {
            List<Gateway> nearestFirst = new ArrayList<>(gateways);
            nearestFirst.sort((a, b) ->
                    Boolean.compare(b.zone().equals(geography), a.zone().equals(geography)));
            entries.add(new Entry(wan, geography, nearestFirst));
        }
        return entries;
    }

    /** Base URL of the control API. */
    public String control() {
        return control.url();
    }

    public Sites sites() {
        return sites;
    }

    /** Returns when somebody has asked the control API to stop. */
    void awaitStop() throws InterruptedException {
        stopAsked.await();
    }

    void askToStop() {
        stopAsked.countDown();
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        sites.stop();
        if (control != null) {
            control.close();
        }
        wan.close();
        reaper.close();
    }
}
