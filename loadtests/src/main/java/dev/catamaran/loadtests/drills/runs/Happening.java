package dev.catamaran.loadtests.drills.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.catamaran.loadtests.drills.TakeoverTimeline;
import dev.catamaran.loadtests.drills.faults.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

    /** The steps of all moves of leases; homes that move together are one line. */
    static List<Happening> ofMoves(List<TakeoverTimeline> moves, double sinceMillis) {
        Map<Happening, List<String>> homes = new LinkedHashMap<>();
        for (TakeoverTimeline move : moves) {
            move.steps().forEach((step, at) -> {
                if (at >= sinceMillis) {
                    homes.computeIfAbsent(of(move, step, at), any -> new ArrayList<>())
                            .add(move.home());
                }
            });
        }
        return homes.entrySet().stream()
                .map(entry -> entry.getKey().of(String.join(" and ", entry.getValue())))
                .toList();
    }

    private static Happening of(TakeoverTimeline move, String step, double at) {
        return new Happening(
                at,
                "controller",
                move.kind() + " from " + move.from() + " to " + move.to() + ", epoch " + move.epoch() + ": " + step);
    }

    private Happening of(String homes) {
        return new Happening(atMillis, who, "home " + homes + ": " + what);
    }

    static Happening of(Inflicted inflicted) {
        return new Happening(
                inflicted.atMillis(), "drill", inflicted.step().inWords() + " was refused: " + inflicted.refusal());
    }
}
