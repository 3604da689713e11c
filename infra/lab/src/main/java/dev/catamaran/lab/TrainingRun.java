package dev.catamaran.lab;

import dev.catamaran.lab.link.Wan;
import dev.catamaran.lab.load.Visit;
import dev.catamaran.lab.process.App;
import dev.catamaran.lab.process.Priority;
import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.region.Architect;
import dev.catamaran.lab.region.Leases;
import dev.catamaran.lab.region.Orders;
import dev.catamaran.lab.region.Plan;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Release;
import dev.catamaran.lab.region.Zones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the build does once for each content of the apps: one region starts and ends, and each app writes its class archive, by which
 * all later starts are fast. Where nothing has changed there is nothing to do.
 */
public final class TrainingRun {

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
    private static final Duration READY_LIMIT = Duration.ofSeconds(180);

    /** Writing takes a process longer than it has when it is merely to end. */
    private static final Duration WRITING_LIMIT = Duration.ofSeconds(120);

    private final LabSettings settings;

    private TrainingRun(LabSettings settings) {
        this.settings = settings;
    }

    /** @param arguments as {@link LabSettings#parse} has them. A failure is told and ends nothing: starts only take longer. */
    public static void main(String[] arguments) throws Exception {
        LabSettings settings = LabSettings.parse(arguments);
        if (!Apps.areBuilt(settings.home()) || Apps.areTrained(settings.home())) {
            return;
        }
        FLYWAY.setLevel(Level.WARNING);
        Class.forName("org.postgresql.Driver");
        System.out.println("One region starts and ends, so that later starts are fast (class archives)");
        try {
            new TrainingRun(settings).run();
        } catch (IOException | SQLException failure) {
            System.out.println("No class archives, so starts take twice as long: " + failure.getMessage());
        }
    }

    private void run() throws IOException, SQLException {
        RunFolder folder = RunFolder.prepare(settings.run());
        Plan plan = settings.plan(Apps.copy(settings.home(), folder.apps()));
        Wan wan = new Wan((from, to) -> 0);
        Architect architect = new Architect(plan, wan);
        Region region = architect.region(Zones.REGIONS.get(0));
        Service witness = architect.witness();
        try {
            new Release(plan).prepare(region.store());
            beginQuorum(plan.run().resolve(Zones.WITNESS).resolve("quorum"));
            train(region, witness, new Orders(architect.ordersToken()));
        } finally {
            region.services().forEach(Service::kill);
            witness.kill();
            wan.close();
            region.store().stop();
            folder.close();
        }
    }

    /** Without the other region there are only two members, of which the witness would wait for a third that knows more. */
    private static void beginQuorum(Path witness) throws IOException {
        Files.createDirectories(witness);
        Files.createFile(witness.resolve("initialize"));
    }

    private static void train(Region region, Service witness, Orders orders) throws IOException {
        List<Service> services = region.services();
        List<Service> untrained =
                services.stream().filter(service -> !service.app().isTrained()).toList();
        untrained.forEach(service -> service.with(App.training()));
        // no lease is lost to another here, and beside other work a process that yields may get nothing
        services.forEach(service -> service.at(Priority.NORMAL));
        // without its peer the region serves only when it is told to, after the longest rest that a peer could be at
        region.service("controller").with(Map.of("CATAMARAN_LEASE_REST_MILLIS", "0"));
        witness.start();
        for (Service service : services) {
            service.start();
        }
        // a gateway is ready when somebody serves
        for (String home : Zones.REGIONS) {
            Patience.until("it may serve " + home, READY_LIMIT, () -> isOrdered(region, home, orders));
        }
        Patience.until("a region is ready", READY_LIMIT, () -> areReady(services));
        Patience.until("a customer is served", READY_LIMIT, () -> isServed(region));
        untrained.forEach(Service::askToStop);
        Patience.until("class archives are written", WRITING_LIMIT, () -> haveEnded(untrained));
        for (Service service : untrained) {
            service.app().keepTraining();
        }
    }

    private static boolean isOrdered(Region region, String home, Orders orders) {
        String controller = region.service("controller").url();
        try {
            return Leases.serving(controller).containsKey(home) || orders.takeOver(region, home);
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What only a takeover brings to a standby is then in its archive, too: nobody waits longer than then. */
    private static boolean isServed(Region region) {
        try {
            new Visit(
                            region.name(),
                            "http://127.0.0.1:" + region.service("gateway").port())
                    .make();
            return true;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    private static boolean areReady(List<Service> services) throws IOException {
        for (Service service : services) {
            if (!service.isAlive()) {
                throw new IOException(service.name() + " ended, see " + service.log());
            }
        }
        return services.stream().allMatch(Service::isReady);
    }

    private static boolean haveEnded(List<Service> services) {
        return services.stream().noneMatch(Service::isAlive);
    }
}
