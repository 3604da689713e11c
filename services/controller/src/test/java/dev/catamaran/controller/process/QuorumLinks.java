package dev.catamaran.controller.process;

import dev.catamaran.embedded.FreePort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ensemble's addresses: each zone reaches each other zone through a link of its own. */
final class QuorumLinks implements AutoCloseable {
    private final List<String> zones;
    private final Map<String, int[]> ports = new HashMap<>();
    private final Map<String, List<Relay>> relays = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    QuorumLinks(List<String> zones) {
        this.zones = zones;
        zones.forEach(zone -> ports.put(zone, new int[] {FreePort.next(), FreePort.next(), FreePort.next()}));
        for (String from : zones) {
            addresses.put(from, zones.stream().map(to -> address(from, to)).collect(Collectors.joining(",")));
        }
    }

    /** The servers as one zone sees them. */
    String seenFrom(String zone) {
        return addresses.get(zone);
    }

    int clientPort(String zone) {
        return ports.get(zone)[2];
    }

    /** Where a zone reaches the clients' ports of the others. */
    String detours(String zone) {
        return zones.stream()
                .filter(other -> !other.equals(zone))
                .map(other -> "127.0.0.1:" + relays.get(zone + other).get(2).port())
                .collect(Collectors.joining(","));
    }

    int id(String zone) {
        return zones.indexOf(zone) + 1;
    }

    /** Nothing passes between this zone and any other. */
    void isolate(String zone) {
        of(zone).forEach(Relay::cut);
    }

    void heal(String zone) {
        of(zone).forEach(Relay::heal);
    }

    void cut(String one, String other) {
        between(one, other).forEach(Relay::cut);
    }

    void heal(String one, String other) {
        between(one, other).forEach(Relay::heal);
    }

    private List<Relay> of(String zone) {
        List<Relay> all = new ArrayList<>();
        zones.stream().filter(other -> !other.equals(zone)).forEach(other -> all.addAll(between(zone, other)));
        return all;
    }

    private List<Relay> between(String one, String other) {
        List<Relay> both = new ArrayList<>(relays.get(one + other));
        both.addAll(relays.get(other + one));
        return both;
    }

    private String address(String from, String to) {
        int[] target = ports.get(to);
        if (from.equals(to)) {
            return id(to) + "=127.0.0.1:" + target[0] + ":" + target[1];
        }
        List<Relay> links = List.of(new Relay(target[0]), new Relay(target[1]), new Relay(target[2]));
        relays.put(from + to, links);
        return id(to) + "=127.0.0.1:" + links.get(0).port() + ":" + links.get(1).port();
    }

    @Override
    public void close() {
        relays.values().forEach(links -> links.forEach(Relay::close));
    }
}
