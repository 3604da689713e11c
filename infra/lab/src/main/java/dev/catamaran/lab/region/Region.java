package dev.catamaran.lab.region;

import dev.catamaran.embedded.FreePort;
import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.embedded.ProcessTree;
import dev.catamaran.embedded.RedisServer;
import dev.catamaran.lab.process.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** One full copy of the system: two servers and a set of services, each a process of its own. */
public final class Region {

    private final String name;
    private final Path folder;
    private final int peerPort = FreePort.next();
    private final RedisServer redis;
    private final Service identity;
    private final List<Service> payments = new ArrayList<>();
    private final Service statements;
    private final Service controller;
    private final Service gateway;
    private PostgresServer postgres;

    Region(String name, Path run, Apps apps, int instances) throws IOException {
        this.name = name;
        this.folder = Files.createDirectories(run.resolve(name));
        this.postgres = PostgresSettings.apply(PostgresServer.create(folder.resolve("postgres")));
        this.redis = RedisServer.create(folder.resolve("redis"));
        this.identity = new Service("identity", apps.identity(), log("identity"), true);
        for (int i = 1; i <= instances; i++) {
            payments.add(new Service("payments-" + i, apps.payments(), log("payments-" + i), true));
        }
        this.statements = new Service("statements", apps.statements(), log("statements"), true);
        this.controller = new Service("controller", apps.controller(), log("controller"), false);
        this.gateway = new Service("gateway", apps.gateway(), log("gateway"), true);
    }

    private Path log(String service) {
        return folder.resolve(service + ".log");
    }

    public String name() {
        return name;
    }

    public Path folder() {
        return folder;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    /** A re-seeded database takes the place of the old one, on the old port. */
    void replace(PostgresServer seeded) {
        postgres = PostgresSettings.apply(seeded).onPort(postgres.port());
    }

    public RedisServer redis() {
        return redis;
    }

    public Service identity() {
        return identity;
    }

    public List<Service> payments() {
        return payments;
    }

    public Service statements() {
        return statements;
    }

    public Service controller() {
        return controller;
    }

    public Service gateway() {
        return gateway;
    }

    int peerPort() {
        return peerPort;
    }

    /** The services in the order in which they are started; the gateway last. */
    public List<Service> services() {
        List<Service> all = new ArrayList<>(List.of(controller));
        all.addAll(payments);
        all.addAll(List.of(identity, statements, gateway));
        return all;
    }

    public Service service(String wanted) {
        return services().stream()
                .filter(service -> service.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such process in " + name + ": " + wanted));
    }

    public boolean isAlive() {
        return postgres.isAlive() || redis.isAlive() || services().stream().anyMatch(Service::isAlive);
    }

    public List<ProcessHandle> processes() {
        List<ProcessHandle> all = new ArrayList<>(postgres.processes());
        all.addAll(redis.processes());
        services().forEach(service -> all.addAll(service.processes()));
        return all;
    }

    /** SIGKILL to every process at once, as when the power fails; returns when all are gone. */
    public void kill() throws IOException {
        processes().forEach(ProcessHandle::destroyForcibly);
        services().forEach(Service::kill);
        postgres.kill();
        redis.kill();
    }

    /** @param signal STOP or CONT */
    public void signal(String signal) throws IOException {
        for (ProcessHandle process : processes()) {
            ProcessTree.signal(process, signal);
        }
    }
}
