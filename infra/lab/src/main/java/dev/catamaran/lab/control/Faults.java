package dev.catamaran.lab.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.catamaran.lab.link.Wan;
import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Sites;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that can be done to a running lab, by name, and when it was done. */
public final class Faults {

    private static final Set<String> ZONES = Set.of("eu", "us", "witness", "customers-eu", "customers-us");

    /** @param at epoch milliseconds, taken right before a kill, cut or pause and right after the rest */
    public record Event(String fault, JsonNode arguments, long at) {}

    /** Told after each fault, for the processes may be others now. */
    public interface Afterwards {
        void run() throws IOException;
    }

    private interface Fault {
        void cause(JsonNode arguments) throws IOException, SQLException;
    }

    private final Sites sites;
    private final Wan wan;
    private final Afterwards afterwards;
    private final Map<String, Fault> catalogue;
    private final List<Event> events = new CopyOnWriteArrayList<>();

    public Faults(Sites sites, Wan wan, Afterwards afterwards) {
        this.sites = sites;
        this.wan = wan;
        this.afterwards = afterwards;
        this.catalogue = Map.of(
                "kill-region", arguments -> region(arguments).kill(),
                "start-region", arguments -> sites.bringBack(region(arguments)),
                "kill-process", this::killProcess,
                "start-process", arguments -> process(arguments).start(),
                "pause-region", arguments -> region(arguments).signal("STOP"),
                "resume-region", arguments -> region(arguments).signal("CONT"),
                "cut-link", this::cut,
                "heal-link", arguments -> wan.heal(zone(arguments, "from"), zone(arguments, "to")),
                "slow-link", this::slow);
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    /**
     * @throws NoSuchElementException when there is no such fault, region or process
     * @throws IllegalArgumentException when an argument is missing or wrong
     * @throws IllegalStateException when it cannot be done now
     */
    synchronized Event cause(String name, JsonNode arguments) throws IOException, SQLException {
        Fault fault = catalogue.get(name);
        if (fault == null) {
            throw new NoSuchElementException("no such fault: " + name + "; there are " + catalogue.keySet());
        }
        long before = System.currentTimeMillis();
        fault.cause(arguments);
        long at = name.startsWith("start") ? System.currentTimeMillis() : before;
        afterwards.run();
        Event event = new Event(name, arguments, at);
        events.add(event);
        return event;
    }

    private void killProcess(JsonNode arguments) throws IOException {
        Region region = region(arguments);
        switch (text(arguments, "name")) {
            case "postgres" -> region.postgres().kill();
            case "redis" -> region.redis().kill();
            default -> process(arguments).kill();
        }
    }

    private void cut(JsonNode arguments) {
        wan.cut(
                zone(arguments, "from"),
                zone(arguments, "to"),
                arguments.path("oneWay").asBoolean(false));
    }

    private void slow(JsonNode arguments) {
        int millis = arguments.path("millis").asInt(-1);
        if (millis < 0 || millis > 60_000) {
            throw new IllegalArgumentException("millis is a number from 0 to 60000");
        }
        wan.slow(zone(arguments, "from"), zone(arguments, "to"), millis);
    }

    private Region region(JsonNode arguments) {
        return sites.regions().named(text(arguments, "region"));
    }

    private Service process(JsonNode arguments) {
        return region(arguments).service(text(arguments, "name"));
    }

    private static String zone(JsonNode arguments, String field) {
        String zone = text(arguments, field);
        if (!ZONES.contains(zone)) {
            throw new NoSuchElementException("no such zone: " + zone + "; there are " + ZONES);
        }
        return zone;
    }

    private static String text(JsonNode arguments, String field) {
        String value = arguments.path(field).asText("");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("missing: " + field);
        }
        return value;
    }
}
