package dev.catamaran.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.catamaran.lab.control.Refusal;
import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Replicated;
import dev.catamaran.lab.region.Zones;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What can be done to the regions. */
final class Faults {

    private final TwoRegions all;
    private final Replicated replicated;
    private final Startup startup;

    Faults(TwoRegions all, Replicated replicated, Startup startup) {
        this.all = all;
        this.replicated = replicated;
        this.startup = startup;
    }

    void killRegion(JsonNode request) throws IOException {
        region(request).kill();
    }

    /** Returns when its services are ready. It serves no home until the controllers say so. */
    void startRegion(JsonNode request) throws IOException, SQLException {
        Region region = region(request);
        if (region.isAlive()) {
            throw Refusal.conflict(region.name() + " is alive");
        }
        replicated.bringBack(region);
        startup.run(List.of(region), List.of());
    }

    /** Also of PostgreSQL and Redis. */
    void killProcess(JsonNode request) throws IOException {
        Region region = region(request);
        region.kill(name(request, region));
    }

    /** The process that was killed, where it was, with its data. */
    void startProcess(JsonNode request) throws IOException, SQLException {
        Region region = region(request);
        String name = name(request, region);
        if (region.runs(name)) {
            throw Refusal.conflict(name + " is alive");
        }
        Optional<Service> service = region.find(name);
        if (service.isPresent()) {
            startup.run(region.name(), service.get());
        } else {
            replicated.restart(region, name);
        }
    }

    void pauseRegion(JsonNode request) throws IOException {
        region(request).signal("STOP");
    }

    void resumeRegion(JsonNode request) throws IOException {
        region(request).signal("CONT");
    }

    void cutLink(JsonNode request) {
        all.wan()
                .cut(
                        zone(request, "from"),
                        zone(request, "to"),
                        request.path("oneWay").asBoolean(false));
    }

    void healLink(JsonNode request) {
        all.wan().heal(zone(request, "from"), zone(request, "to"));
    }

    void slowLink(JsonNode request) {
        JsonNode millis = request.path("millis");
        if (!millis.isInt() || millis.asInt() < 0) {
            throw Refusal.invalid("millis is a number from 0 on");
        }
        all.wan().slow(zone(request, "from"), zone(request, "to"), millis.asInt());
    }

    private Region region(JsonNode request) {
        return all.region(text(request, "region"));
    }

    private static String name(JsonNode request, Region region) {
        String name = text(request, "name");
        boolean known =
                region.processes().stream().anyMatch(process -> process.name().equals(name));
        if (!known) {
            throw Refusal.invalid(region.name() + " has no process named " + name);
        }
        return name;
    }

    private static String zone(JsonNode request, String field) {
        String zone = text(request, field);
        if (!Zones.all().contains(zone)) {
            throw Refusal.invalid(field + " is one of " + Zones.all());
        }
        return zone;
    }

    private static String text(JsonNode request, String field) {
        if (!request.path(field).isTextual()) {
            throw Refusal.invalid(field + " is missing");
        }
        return request.path(field).asText();
    }
}
