package dev.catamaran.lab.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The customers' way in of one zone, as Global Accelerator would be: a new connection goes to the nearest gateway that is alive, and
 * when nobody listens there, to the next. A connection that breaks is the customer's to repeat.
 */
public final class Entry {

    private final String zone;
    private final Wan wan;
    private final List<Doorway> nearestFirst;
    private final int port;

    /** @param zone where the customers are */
    public Entry(Wan wan, String zone, List<Doorway> nearestFirst) {
        this.zone = zone;
        this.wan = wan;
        this.nearestFirst = List.copyOf(nearestFirst);
        this.port = wan.listen(this::ways);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The living ones first; the dead ones too, since they may have come back this moment. */
    private List<Way> ways() {
        nearestFirst.forEach(Doorway::used);
        List<Doorway> bestFirst = new ArrayList<>(nearestFirst);
        bestFirst.sort(Comparator.comparing(doorway -> !doorway.isAlive()));
        return bestFirst.stream().map(this::way).toList();
    }

    private Way way(Doorway doorway) {
        return wan.way(zone, doorway.zone(), doorway.port(), 0, doorway::refused);
    }
}
