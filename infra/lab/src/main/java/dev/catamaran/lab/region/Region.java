package dev.catamaran.lab.region;

import dev.catamaran.lab.clock.Clocks;
import dev.catamaran.lab.process.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One full copy of the system: its servers and its services. */
public final class Region {

    private final String name;
    private final Store store;
    private final List<Service> services;
    private final Fleet fleet;
    private final Clocks clocks;
    private volatile boolean alive = true;

    /** @param services all but the fleet's */
    Region(String name, Store store, List<Service> services, Fleet fleet, Clocks clocks) {
        this.name = name;
        this.store = store;
        this.services = List.copyOf(services);
        this.fleet = fleet;
        this.clocks = clocks;
    }

    public String name() {
        return name;
    }

    public Store store() {
        return store;
    }

    public Fleet fleet() {
        return fleet;
    }

    public Clocks clocks() {
        return clocks;
    }

    /** All that are to run. */
    public List<Service> services() {
        return Stream.concat(services.stream(), fleet.inService().stream()).toList();
    }

    /** Also those of instances that are not to run. */
    public List<Service> allServices() {
        return Stream.concat(services.stream(), fleet.slots().stream()).toList();
    }

    public Service service(String wanted) {
        return find(wanted).orElseThrow(() -> new IllegalArgumentException(name + " has no " + wanted));
    }

    public Optional<Service> find(String wanted) {
        return allServices().stream()
                .filter(service -> service.name().equals(wanted))
                .findFirst();
    }

    /** False from a kill until it was started again. */
    public boolean isAlive() {
        return alive;
    }

    /** Its servers run, and its services are about to. */
    public void comesAlive() {
        alive = true;
    }

    /** The servers' and services' own ones, each with its descendants. */
    public List<RunningProcess> processes() {
        List<RunningProcess> all = new ArrayList<>();
        all.add(RunningProcess.of(store.postgres()));
        all.add(RunningProcess.of(store.redis()));
        Stream.concat(services.stream(), fleet.present().stream())
                .map(RunningProcess::of)
                .forEach(all::add);
        return all;
    }

    /** Whether there is a process of that name, be it dead. */
    public boolean has(String process) {
        return processes().stream().anyMatch(known -> known.name().equals(process));
    }

    public boolean runs(String process) {
        return processes().stream().anyMatch(known -> known.name().equals(process) && known.pid() > 0);
    }

    /**
     * One of its services, while others may kill the region.
     *
     * @throws IOException also when the region is dead
     */
    public synchronized void start(Service service) throws IOException {
        if (!alive) {
            throw new IOException(name + " is dead");
        }
        service.start();
    }

    /** All at once, as when the power fails. */
    public synchronized void kill() throws IOException {
        alive = false;
        handles().forEach(ProcessHandle::destroyForcibly);
        store.kill();
        allServices().forEach(Service::kill);
        clocks.goOn();
    }

    /** One process alone, with its descendants. */
    public void kill(String process) throws IOException {
        Optional<Service> service = find(process);
        if (service.isPresent()) {
            service.get().kill();
        } else {
            store.kill(process);
        }
    }

    /** Every process stands still, and answers nothing. */
    public void pause() throws IOException {
        Signals.pause(() -> handles().toList());
    }

    /** Like a virtual machine of which somebody takes a snapshot: its clocks stand still, too, until it is resumed. */
    public void freeze() throws IOException {
        clocks.requireOwn();
        pause();
        clocks.stop();
    }

    /** Also ends a freeze. */
    public void resume() throws IOException {
        clocks.goOn();
        Signals.resume(handles().toList());
    }

    /** One process with its descendants. */
    public void pause(String process) throws IOException {
        Signals.pause(() -> tree(process));
    }

    public void resume(String process) throws IOException {
        Signals.resume(tree(process));
    }

    private List<ProcessHandle> tree(String process) {
        return processes().stream()
                .filter(known -> known.name().equals(process))
                .flatMap(known -> known.tree().stream())
                .toList();
    }

    private Stream<ProcessHandle> handles() {
        return processes().stream().flatMap(process -> process.tree().stream());
    }
}
