package dev.catamaran.lab.link;

import java.util.List;

/**
 * The customers' way in of one geography, as Global Accelerator would be: a new connection goes to the nearest gateway that is
 * alive. A connection that breaks is the customer's to repeat.
 */
public final class Entry {

    private final String geography;
    private final List<Gateway> nearestFirst;
    private final int port;

    public Entry(Wan wan, String geography, List<Gateway> nearestFirst) {
        this.geography = geography;
        this.nearestFirst = List.copyOf(nearestFirst);
        this.port = wan.entry(zone(geography), caller -> choose());
    }

    /** Name of the zone in which the customers of a geography are. */
    public static String zone(String geography) {
        return "customers-" + geography;
    }

    public String geography() {
        return geography;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    private Wan.Way choose() {
        return nearestFirst.stream().filter(Gateway::isAlive).findFirst().orElse(nearestFirst.get(0));
    }
}
