package dev.catamaran.lab.region;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The two regions, and how each sees the other. */
public final class Pair {

    private final List<Region> regions;
    private final Map<String, Peer> peers;

    /** @param peers by the name of the region that sees them */
    Pair(Region first, Region second, Map<String, Peer> peers) {
        this.regions = List.of(first, second);
        this.peers = Map.copyOf(peers);
    }

    public List<Region> both() {
        return regions;
    }

    Region first() {
        return regions.get(0);
    }

    Region second() {
        return regions.get(1);
    }

    Peer peer(Region of) {
        return peers.get(of.name());
    }

    public Region named(String name) {
        return regions.stream()
                .filter(region -> region.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such region: " + name));
    }
}
