package dev.catamaran.lab;

import dev.catamaran.lab.control.Refusal;
import dev.catamaran.lab.link.Delays;
import dev.catamaran.lab.link.Doorway;
import dev.catamaran.lab.link.Entry;
import dev.catamaran.lab.link.Wan;
import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.region.Architect;
import dev.catamaran.lab.region.Orders;
import dev.catamaran.lab.region.Plan;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Zones;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that a lab consists of, at its addresses; nothing of it runs yet. */
final class TwoRegions {

    private final Plan plan;
    private final Wan wan;
    private final List<Region> regions;
    private final Service witness;
    private final Orders orders;
    private final List<Doorway> doorways = new ArrayList<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    TwoRegions(Plan plan, Delays delays) {
        this.plan = plan;
        this.wan = new Wan(delays);
        Architect architect = new Architect(plan, wan);
        this.regions = Zones.REGIONS.stream().map(architect::region).toList();
        this.witness = architect.witness();
        this.orders = new Orders(architect.ordersToken());
        Zones.REGIONS.forEach(this::openEntry);
    }

    private void openEntry(String geography) {
        String customers = Zones.customers(geography);
        List<Doorway> nearestFirst =
                List.of(openDoorway(customers, geography), openDoorway(customers, Zones.peer(geography)));
        entries.put(geography, new Entry(wan, customers, nearestFirst));
    }

    private Doorway openDoorway(String customers, String region) {
        Service gateway = region(region).service("gateway");
        Doorway doorway = new Doorway(wan, customers, region, gateway.port(), gateway.managementPort());
        doorways.add(doorway);
        return doorway;
    }

    Wan wan() {
        return wan;
    }

    List<Region> regions() {
        return regions;
    }

    /** @throws Refusal when there is no such region */
    Region region(String name) {
        return regions.stream()
                .filter(region -> region.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("no region is named " + name));
    }

    Service witness() {
        return witness;
    }

    Orders orders() {
        return orders;
    }

    Path quorumFolder(String zone) {
        return plan.quorumFolder(zone);
    }

    /** Base addresses by geography. */
    Map<String, String> entryUrls() {
        Map<String, String> urls = new LinkedHashMap<>();
        entries.forEach((geography, entry) -> urls.put(geography, entry.url()));
        return urls;
    }

    /** Also makes each look at its gateway at once. */
    boolean allDoorwaysOpen() {
        doorways.forEach(Doorway::used);
        return doorways.stream().allMatch(Doorway::isAlive);
    }

    /** Also those that are not to run. */
    List<Service> services() {
        List<Service> all = new ArrayList<>(List.of(witness));
        regions.forEach(region -> all.addAll(region.allServices()));
        return all;
    }

    List<ProcessHandle> processes() {
        Stream<ProcessHandle> inRegions = regions.stream()
                .flatMap(region -> region.processes().stream())
                .flatMap(process -> process.tree().stream());
        return Stream.concat(inRegions, witness.processes().stream()).toList();
    }
}
