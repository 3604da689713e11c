package dev.catamaran.loadtests.drills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One home's take-over as the controller that made it recorded it.
 *
 * @param kind {@code takeover}, {@code switchover} or {@code forced}
 * @param steps epoch milliseconds by step name
 */
public record TakeoverTimeline(
        String kind, String home, String from, String to, long epoch, Map<String, Double> steps) {

    static TakeoverTimeline of(JsonNode json) {
        Map<String, Double> steps = new LinkedHashMap<>();
        for (JsonNode step : json.path("steps")) {
            steps.put(step.path("name").asText(), step.path("at").asDouble());
        }
        return new TakeoverTimeline(
                json.path("kind").asText("takeover"),
                json.path("home").asText(),
                json.path("from").asText(),
                json.path("to").asText(),
                json.path("epoch").asLong(),
                steps);
    }

    public OptionalDouble at(String step) {
        Double at = steps.get(step);
        return at == null ? OptionalDouble.empty() : OptionalDouble.of(at);
    }
}
