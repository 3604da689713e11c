package dev.catamaran.loadtests.drills.faults;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One thing that is done to the lab.
 *
 * @param atMillis after the beginning of the drill
 * @param name of the control API's call, or {@link #MOVE} for an order to a controller
 * @param request the call's body
 */
public record Step(long atMillis, String name, Map<String, Object> request) {
    public static final String MOVE = "move";

    private static final Set<Object> SERVERS = Set.of("postgres", "redis");

    public Step {
        request = new TreeMap<>(request);
    }

    /** True when this starts a service of a region again, which is ready only when the region's servers run. */
    public boolean startsAService() {
        return name.equals("start-process") && !isOfAServer();
    }

    /** True when this starts PostgreSQL or Redis again, in the same region as the other step. */
    public boolean startsAServerBeside(Step other) {
        return name.equals("start-process")
                && isOfAServer()
                && request.get("region").equals(other.request.get("region"));
    }

    private boolean isOfAServer() {
        return SERVERS.contains(request.get("name"));
    }

    public Step at(long otherMillis) {
        return new Step(otherMillis, name, request);
    }

    /** As a person reads it: {@code cut-link from eu to us}. */
    public String inWords() {
        StringBuilder words = new StringBuilder(name);
        request.forEach((field, value) -> {
            if (field.equals("region") || field.equals("name")) {
                words.append(' ').append(value);
            } else if (field.equals("oneWay")) {
                words.append(Boolean.TRUE.equals(value) ? " one way" : "");
            } else {
                words.append(' ').append(field).append(' ').append(value);
            }
        });
        return words.toString();
    }
}
