package dev.catamaran.console;

import dev.catamaran.console.ConsoleState.Event;
import dev.catamaran.console.ConsoleState.Zone;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changed from one picture to the next: zones that died and came back, replication that was degraded and restored. */
final class Chronicle {

    private static final int KEPT = 100;

    private final Deque<Event> events = new ArrayDeque<>();
    private final Map<String, Boolean> away = new HashMap<>();
    private final Map<String, String> replication = new HashMap<>();
    private long number;

    void note(long at, List<Zone> zones) {
        for (Zone zone : zones) {
            presence(at, zone);
            replication(at, zone);
        }
    }

    private void presence(long at, Zone zone) {
        boolean gone = zone.state().equals("dead") || zone.state().equals("silent");
        if (gone && !away.containsKey(zone.name())) {
            return; // nobody has looked yet
        }
        Boolean before = away.put(zone.name(), gone);
        if (before != null && before != gone) {
            add(at, gone ? "dead" : "back", zone.name() + (gone ? " is " + zone.state() : " answers again"));
        }
    }

    /** Only the holder of a lease knows what its commits wait for. */
    private void replication(long at, Zone zone) {
        if (!zone.state().equals("serving")) {
            return;
        }
        String state = zone.replication().state();
        String before = replication.put(zone.name(), state);
        if (state.equals("degraded") && !state.equals(before)) {
            add(at, "degraded", zone.name() + " commits without its peer: sync is degraded to async");
        }
        if (state.equals("sync") && "degraded".equals(before)) {
            add(at, "restored", zone.name() + " waits for its peer again: sync is restored");
        }
    }

    private void add(long at, String kind, String text) {
        events.addLast(new Event("seen:" + number++, at, kind, text, null, null));
        if (events.size() > KEPT) {
            events.removeFirst();
        }
    }

    List<Event> events() {
        return List.copyOf(events);
    }
}
