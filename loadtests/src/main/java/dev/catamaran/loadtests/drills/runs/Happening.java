package dev.catamaran.loadtests.drills.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.catamaran.loadtests.drills.TakeoverTimeline;
import dev.catamaran.loadtests.drills.faults.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of a drill's timeline.
 *
 * @param atMillis epoch milliseconds
 * @param who the lab, a region's controller, or the drill itself
 */
public record Happening(double atMillis, String who, String what) {

    static List<Happening> inOrder(List<Happening> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble(Happening::atMillis))
                .toList();
    }

    /** The lab's events from that moment on: faults, and what it did by itself. */
    static List<Happening> ofLab(JsonNode events, double sinceMillis) {
        List<Happening> happenings = new ArrayList<>();
        for (JsonNode event : events) {
            if (event.path("at").asDouble() >= sinceMillis) {
                happenings.add(new Happening(event.path("at").asDouble(), "lab", words(event)));
            }
        }
        return happenings;
    }

    private static String words(JsonNode event) {
        Map<String, Object> request = new TreeMap<>();
        event.path("request").fields().forEachRemaining(field -> request.put(field.getKey(), plain(field.getValue())));
        event.fields().forEachRemaining(field -> {
            if (!List.of("at", "fault", "request").contains(field.getKey())) {
                request.put(field.getKey(), plain(field.getValue()));
            }
        });
        return new Step(0, event.path("fault").asText(), request).inWords();
    }

    private static Object plain(JsonNode value) {
        return value.isBoolean() ? (Object) value.asBoolean() : value.isTextual() ? value.asText() : value.toString();
    }

    /** The steps of one move of a lease. */
    static List<Happening> of(TakeoverTimeline move, double sinceMillis) {
        List<Happening> happenings = new ArrayList<>();
        move.steps().forEach((step, at) -> {
            if (at >= sinceMillis) {
                String what = move.kind() + " of " + move.home() + " from " + move.from() + " to " + move.to()
                        + ", epoch " + move.epoch() + ": " + step;
                happenings.add(new Happening(at, "controller", what));
            }
        });
        return happenings;
    }

    static Happening of(Inflicted inflicted) {
        return new Happening(
                inflicted.atMillis(), "drill", inflicted.step().inWords() + " was refused: " + inflicted.refusal());
    }
}
