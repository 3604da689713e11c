package dev.catamaran.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.catamaran.console.Console;
import dev.catamaran.embedded.Launcher;
import dev.catamaran.lab.console.ConsolePages;
import dev.catamaran.lab.control.ControlServer;
import dev.catamaran.lab.disk.SmallDisks;
import dev.catamaran.lab.load.Load;
import dev.catamaran.lab.process.Reaper;
import dev.catamaran.lab.region.ActiveActive;
import dev.catamaran.lab.region.ActivePassive;
import dev.catamaran.lab.region.Mode;
import dev.catamaran.lab.region.Plan;
import dev.catamaran.lab.region.Replicated;
import dev.catamaran.lab.rejoin.Diary;
import dev.catamaran.lab.rejoin.Kept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Two regions and a witness that run. */
final class Lab implements AutoCloseable {

    private final LabSettings settings;
    private final Progress progress;
    private final Shutdown shutdown = new Shutdown();
    private final Events events = new Events();
    private final Diary diary = this::note;
    private final CountDownLatch ended = new CountDownLatch(1);
    private TwoRegions all;
    private Reaper reaper;
    private RunFolder folder;
    private ControlServer control;
    private Load load;
    private Console console;
    private ReplicationChange replication;
    private Kept kept;
    private Startup startup;
    private SmallDisks disks = SmallDisks.none();

    private Lab(LabSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Returns when everything serves. Whatever ends this JVM ends the lab too.
     *
     * @param progress told what is going on, line by line
     */
    static Lab start(LabSettings settings, Consumer<String> progress) throws IOException, SQLException {
        Lab lab = new Lab(settings, new Progress(progress));
        lab.shutdown.register(lab::end);
        try {
            lab.begin();
            return lab;
        } catch (IOException | SQLException | RuntimeException failure) {
            lab.close();
            throw failure;
        }
    }

    /** Of the HTTP API. */
    String controlUrl() {
        return control.url();
    }

    Description description() {
        return Description.of(settings, replication.current(), all, startup.leaseTime(), control.url());
    }

    /** Returns when it was stopped, by whomever. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Returns when nothing of it is left. */
    @Override
    public void close() {
        shutdown.now();
    }

    private void begin() throws IOException, SQLException {
        folder = RunFolder.prepare(settings.run());
        if (settings.smallDisks()) {
            disks = SmallDisks.mount(Plan.diskFolders(settings.run()));
        }
        progress.says("copying the apps to " + folder.apps());
        Plan plan = settings.plan(Apps.copy(settings.home(), folder.apps()));
        all = new TwoRegions(plan, settings::delayMillis);
        reaper = Launcher.childrenDieWithParent() ? null : new Reaper(settings.run());
        Replicated replicated = replicated(plan);
        Readiness readiness = new Readiness(settings, all, progress);
        startup = new Startup(readiness, progress, settings.leaseTime());
        startup.begin(all.regions());
        watch();
        replicated.setUp();
        startServices(replicated, readiness);
    }

    private Replicated replicated(Plan plan) {
        Replicated servers = settings.mode() == Mode.ACTIVE_ACTIVE
                ? new ActiveActive(all.regions(), plan, progress)
                : new ActivePassive(all.regions(), plan, progress);
        kept = new Kept(settings.mode(), servers, all.regions(), diary, this::changed);
        return kept;
    }

    private void note(String region, String what, Map<String, Object> detail) {
        progress.says(region + " " + what + " " + detail);
        events.add(System.currentTimeMillis(), what, Map.of("region", region, "detail", detail));
    }

    private void startServices(Replicated replicated, Readiness readiness) throws IOException {
        startup.run(all.regions(), List.of(all.witness()));
        watch();
        readiness.awaitEverything();
        ServerFaults inServers = new ServerFaults(all);
        Faults faults = new Faults(all, replicated, startup, disks, inServers);
        replication = new ReplicationChange(all, progress, settings.replication());
        Api api = new Api(events, this::struck)
                .with(this::description, this::close)
                .with(faults)
                .with(inServers)
                .with(new Scaling(all, startup, progress), replication);
        load = new Load(all.entryUrls());
        console = Console.of(Sights.of(all), new SeenByLab(all, events, load), Sights.orders(all));
        control = ControlServer.listen(
                settings.controlPort(), api.with(load).routes(), Map.of("/console", new ConsolePages(console)));
        changed();
        if (kept != null) {
            kept.watch();
        }
    }

    /** After each fault and change. */
    private void struck() {
        changed();
        kept.lookAround();
    }

    private synchronized void changed() {
        try {
            watch();
            Description now = description();
            ObjectWriter json = new ObjectMapper().writerWithDefaultPrettyPrinter();
            folder.describe(
                    json.writeValueAsString(now),
                    ShellVariables.of(all, control.url()).text(),
                    json.writeValueAsString(ScrapeTargets.of(now).all()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void watch() throws IOException {
        if (reaper != null) {
            reaper.watch(all.processes());
        }
    }

    private void end() {
        try {
            if (control != null) {
                load.close();
                console.close();
                control.close();
            }
            if (kept != null) {
                kept.close();
            }
            if (all != null) {
                new Ending(all).run();
            }
            if (reaper != null) {
                reaper.close();
            }
            disks.close();
            if (folder != null) {
                folder.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ended.countDown();
        }
    }
}
